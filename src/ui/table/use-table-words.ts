/** Exports the words of the mapper, in the language of the page. */
import { usePart } from '../widgets/use-part.ts'

export const useTableWords = () => usePart('import').table
