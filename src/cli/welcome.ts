/** What a newcomer needs, above the list of commands: three lines to type. */
export const newcomer = `cluster compare                     compare the regions: table, factsheet, figures
cluster explain location-quotient   what a number means, and how it is computed
cluster init my-project             start a comparison of your own
`;
