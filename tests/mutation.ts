/** Whether a mutant is being tried: what takes long and says little of each is left out then. Stryker sets the variable. */
export const isMutation = process.env['STRYKER_MUTATOR_WORKER'] !== undefined
