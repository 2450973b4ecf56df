import { openTestStores } from './fixture.ts'
import { accountStoresContract } from './store-contract.ts'

accountStoresContract('SQL over SQLite', openTestStores)
