import type { TableMapping } from '../../model/mapping.ts'

export type ChangeMapping = (mapping: TableMapping) => void
