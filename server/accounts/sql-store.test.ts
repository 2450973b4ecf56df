import { factorStoreContract } from './factor-contract.ts'
import { openTestStores } from './fixture.ts'
import { linkStoreContract } from './link-contract.ts'
import { accountStoresContract } from './store-contract.ts'

accountStoresContract('SQL over SQLite', openTestStores)
linkStoreContract('SQL over SQLite', openTestStores)
factorStoreContract('SQL over SQLite', openTestStores)
