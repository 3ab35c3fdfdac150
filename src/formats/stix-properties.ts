/** Custom properties of the STIX objects that are written here, by which they are known again when they are read. */

/** The id of an actor or an event as the dataset has it, or the code of a country. */
export const OWN_ID = 'x_claimline_id'

/** The date of an event in EDTF. */
export const OWN_DATE = 'x_claimline_date'
