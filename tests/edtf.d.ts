declare module 'edtf' {
  /** UTC milliseconds, `max` inclusive. Throws on what is not EDTF. */
  export default function edtf(text: string): { readonly min: number; readonly max: number }
}
