import { describe, expect, it } from 'vitest'
import { rankMatches } from '../../src/base/rank-matches.ts'

const names = ['Unfold all lanes', 'Lanes: Type', 'Order of lanes: by name', 'Plane', 'Thème: foncé']
const found = (text: string) => rankMatches(names, (name) => name, text)

describe('names that are looked for', () => {
  it('are those with all words in them, the ones that begin with them first', () => {
    expect(found('lane')).toEqual(['Lanes: Type', 'Unfold all lanes', 'Order of lanes: by name', 'Plane'])
    expect(found('name lane')).toEqual(['Order of lanes: by name'])
  })

  it('are found however they are written', () => {
    expect(found('THEME FONCE')).toEqual(['Thème: foncé'])
  })

  it('are all of them for a blank text, in their order', () => {
    expect(found(' ')).toEqual(names)
  })
})
