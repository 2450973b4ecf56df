import { css, html, nothing } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import type { Profile } from '../../protocol/rest/accounts.ts'
import '../ui/avatar.ts'
import { CallElement, define } from '../ui/element.ts'
import { icon } from '../ui/icons.ts'
import type { AccountRest } from './account-rest.ts'
import { formStyle } from './form-style.ts'
import { textOf } from './form-text.ts'
import { smallPhoto } from './photo.ts'
import { photoUrl } from './photo-url.ts'
import { refusalSentence } from './refusal.ts'
import type { Refused, Reply } from './rest.ts'
import { spoken } from './spoken.ts'
import type { Tongue } from './tongue.ts'

/**
 * What shoppers and colleagues see of somebody.
 * @fires profile-stale - What the profile says has changed.
 */
class DeskOwnProfile extends CallElement {
  static override styles = [
    formStyle,
    css`
      .photo {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 14px 18px;
      }
      shopbell-avatar {
        --size: 84px;
        --sb-accent: #b8862b;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-block-size: 44px;
        padding: 4px 8px 4px 14px;
        border-radius: 999px;
        background: var(--sb-quiet);
        font-weight: 560;
      }
    `,
  ]

  @property({ attribute: false }) tongue!: Tongue
  @property({ attribute: false }) accounts!: AccountRest
  @property({ attribute: false }) profile!: Profile
  @state() private refused: Refused | null = null
  @state() private saved = false
  @query('#file') private file!: HTMLInputElement

  override render() {
    const { people, figures } = this.tongue
    const { profile: words, field } = people
    const { name, photo, languages, desks } = this.profile
    return html`<section aria-labelledby="you">
      <header><h2 id="you">${words.you.title}</h2><p>${words.you.text}</p></header>
      <div class="photo">
        <shopbell-avatar .name=${name} .photo=${photoUrl(photo)}></shopbell-avatar>
        <div class="line">
          <input id="file" type="file" accept="image/*" hidden @change=${() => void this.#upload()} />
          <button type="button" class="btn" @click=${() => this.file.click()}>${words.choosePhoto}</button>
          ${
            photo === null
              ? nothing
              : html`<button type="button" class="btn bare" @click=${() => void this.#do(this.accounts.removePhoto())}>
                  ${words.removePhoto}
                </button>`
          }
        </div>
      </div>
      <form class="line end" @submit=${this.#rename}>
        <label
          >${field.name}<input name="name" autocomplete="given-name" maxlength="60" required .value=${name} /></label
        >
        <button type="submit" class="btn">${people.save}</button>
      </form>
      <div class="stack">
        <header><b>${words.languages.title}</b><p>${words.languages.text}</p></header>
        <div class="chips">
          ${languages.map(
            (tag) =>
              html`<button
                type="button"
                class="chip"
                aria-label=${words.removeLanguage(figures.language(tag))}
                @click=${() => this.#speak(languages.filter((each) => each !== tag))}
              >
                ${figures.language(tag)}${icon('close', 18)}
              </button>`,
          )}
        </div>
        <select aria-label=${words.addLanguage} @change=${this.#add}>
          <option value="">${words.addLanguage}</option>
          ${spoken(figures, languages).map(([tag, label]) => html`<option value=${tag}>${label}</option>`)}
        </select>
      </div>
      ${desks.length === 0 ? nothing : html`<p class="note">${words.desks}: ${desks.join(', ')}</p>`}
      <div role="status">${this.saved ? html`<p class="done">${icon('check', 18)}${people.saved}</p>` : nothing}</div>
      <div role="alert">
        ${
          this.refused === null
            ? nothing
            : html`<p class="alert">${icon('warning', 20)}${refusalSentence(this.refused, people)}</p>`
        }
      </div>
    </section>`
  }

  readonly #rename = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = event.currentTarget
    const name = form instanceof HTMLFormElement ? textOf(form, 'name').trim() : ''
    if (name !== '') void this.#do(this.accounts.changeProfile({ name }))
  }

  readonly #add = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement) || event.target.value === '') return
    this.#speak([...this.profile.languages, event.target.value])
    event.target.value = ''
  }

  #speak(languages: readonly string[]): void {
    void this.#do(this.accounts.changeProfile({ languages: [...languages] }))
  }

  async #upload(): Promise<void> {
    const [file] = this.file.files ?? []
    if (file === undefined) return
    const photo = await smallPhoto(file)
    this.file.value = ''
    if (photo === null) this.refused = { ok: false, code: 'photo.refused', retryAfter: null }
    else await this.#do(this.accounts.putPhoto(photo))
  }

  async #do(doing: Promise<Reply<unknown>>): Promise<void> {
    this.saved = false
    const reply = await doing
    this.saved = reply.ok
    this.refused = reply.ok ? null : reply
    if (reply.ok) this.ask('profile-stale')
  }
}

define('desk-own-profile', DeskOwnProfile)
