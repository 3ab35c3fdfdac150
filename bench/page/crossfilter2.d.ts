/** The part of crossfilter2 that the benchmark calls, so that its types hold before the package is installed. */
declare module 'crossfilter2' {
  interface Dimension<Value> {
    group(): { all(): readonly unknown[] }
    filterAll(): void
    filterExact(value: Value): void
    filterFunction(isKept: (value: Value) => boolean): void
  }
  export default function crossfilter<Row>(rows: Row[]): {
    dimension<Value>(valueOf: (row: Row) => Value): Dimension<Value>
  }
}
