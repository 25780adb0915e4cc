/** The seed of a student's checks: the same numbers each time. */
export const STUDENT_SEED = 1997;
