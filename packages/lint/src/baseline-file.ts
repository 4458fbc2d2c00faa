/** The name of the file in a book's folder that lists the findings which were there when the gate was adopted. */
export const baselineFile = "baseline.txt";
