/** Of the browser's database; it is there only once somebody has signed in. */
export const databaseName = 'cdc'
