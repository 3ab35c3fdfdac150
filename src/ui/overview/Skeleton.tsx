/** Stands where the overview will, until it is known. */
export function Skeleton() {
  return (
    <div className="ov-skeleton" aria-hidden="true">
      <div className="ov-skeleton-lines">
        <span style={{ width: '90%' }} />
        <span style={{ width: '60%' }} />
      </div>
      <div className="ov-skeleton-lines">
        <span style={{ width: '65%' }} />
        <span style={{ width: '45%' }} />
        <span style={{ width: '30%' }} />
        <span style={{ width: '18%' }} />
      </div>
      <span className="ov-skeleton-picture" />
    </div>
  )
}
