/** Somebody who has an identity at the test provider. All of them are invented, and so are their tax codes. */
export interface TestCitizen {
  readonly key: string
  /** What the provider knows of them, by the names of SPID's attributes. */
  readonly attributes: Readonly<Record<string, string>>
  /** Highest level of their credentials, 1 to 3. */
  readonly level: number
}

const citizen = (
  key: string,
  level: number,
  name: string,
  familyName: string,
  dateOfBirth: string,
  fiscalNumber?: string,
): TestCitizen => ({
  key,
  level,
  attributes: {
    spidCode: `PROVA${key.toUpperCase().padEnd(10, '0')}`,
    name,
    familyName,
    dateOfBirth,
    ...(fiscalNumber && { fiscalNumber: `TINIT-${fiscalNumber}` }),
  },
})

export const testCitizens: readonly TestCitizen[] = [
  citizen('maria', 3, 'Maria', 'Cassano', '1984-05-12', 'CSSMRA84E52A662T'),
  citizen('nicola', 2, 'Nicola', 'Laterza', '1957-11-03', 'LTRNCL57S03A662V'),
  citizen('teresa', 1, 'Teresa', 'Colamonaco', '1991-02-20', 'CLMTRS91B60A225Y'),
  citizen('davide', 2, 'Davide', 'Schiavone', '2009-08-30', 'SCHDVD09M30F915P'),
  citizen('aisha', 2, 'Aisha', 'Troiani', '1999-01-08', 'TRNSHA99A48Z330U'),
  // From another European country: no Italian tax code.
  citizen('astrid', 2, 'Astrid', 'Lindqvist', '1979-04-17'),
]
