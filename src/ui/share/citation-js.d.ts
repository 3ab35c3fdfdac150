/** Declares the part of Citation.js that is used, because it comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly config: { readonly get: (plugin: string) => { readonly format: object } }
    readonly output: { readonly format: (name: string, items: readonly object[]) => string }
  }
}
declare module '@citation-js/plugin-bibtex'
