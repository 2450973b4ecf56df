import { ShopbellButton } from './shopbell-button.ts'

// The one place that knows where the script came from. Two scripts on one page: the first one stays.
const address = import.meta.url
ShopbellButton.home = new URL('.', address).href.slice(0, -1)
if (customElements.get('shopbell-button') === undefined) customElements.define('shopbell-button', ShopbellButton)
