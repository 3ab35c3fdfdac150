declare module 'opencc-js/dict/*' {
  /** Pairs of a letter and what it becomes, apart by a space; pairs apart by `|`. */
  const pairs: string
  export default pairs
}
