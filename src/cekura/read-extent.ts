/**
 * How much of a result is wanted. `until_in_flight`: all of it if it is finished; else its status is
 * enough, so that the reading of a large one stops there. What comes after is null then: the runs
 * always, other fields where the API sends them later.
 */
export type ReadExtent = 'whole' | 'until_in_flight'
