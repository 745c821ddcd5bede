/**
 * Codes that stand for a country besides its own: withdrawn ones whose state goes on under another (ISO 3166-3),
 * and those of publishers where ISO has none or another. VDR is left out: in ISO it was North Viet Nam, in V-Dem
 * the South.
 */
export const OTHER_ALPHA3: ReadonlyMap<string, string> = new Map([
  // Kosovo: the CLDR, UNDP and INFORM, Kosovo's own, Natural Earth, the IMF, Global Findex.
  ['XKK', 'XKX'],
  ['KSV', 'XKX'],
  ['RKS', 'XKX'],
  ['KOS', 'XKX'],
  ['UVK', 'XKX'],
  ['XKV', 'XKX'],
  // The World Bank, in older files.
  ['ROM', 'ROU'],
  ['ZAR', 'COD'],
  ['TMP', 'TLS'],
  ['WBG', 'PSE'],
  ['ADO', 'AND'],
  ['IMY', 'IMN'],
  // ISO 3166-3.
  ['BUR', 'MMR'],
  ['BYS', 'BLR'],
  ['DHY', 'BEN'],
  ['HVO', 'BFA'],
  ['RHO', 'ZWE'],
  ['NHB', 'VUT'],
  ['FXX', 'FRA'],
  ['AFI', 'DJI'],
  ['GEL', 'KIR'],
]);

/** The same for two letters: EL and UK are those of the European Union. */
export const OTHER_ALPHA2: ReadonlyMap<string, string> = new Map([
  ['EL', 'GRC'],
  ['UK', 'GBR'],
  ['BU', 'MMR'],
  ['DY', 'BEN'],
  ['HV', 'BFA'],
  ['RH', 'ZWE'],
  ['NH', 'VUT'],
  ['FX', 'FRA'],
  ['TP', 'TLS'],
  ['ZR', 'COD'],
]);

/** Numbers of M49 that were replaced while the country stayed. */
export const OTHER_M49: ReadonlyMap<string, string> = new Map([
  ['230', 'ETH'],
  ['280', 'DEU'],
  ['532', 'ANT'],
  ['590', 'PAN'],
  ['736', 'SDN'],
  ['886', 'YEM'],
]);

/**
 * Numbers outside the tables: Polity's for Ethiopia after Eritrea left (529), which some panels mix with those of
 * the Correlates of War. Polity's other numbers differ too much to be taken: its 626 is the rest of Sudan, where
 * the Correlates of War have South Sudan.
 */
export const OTHER_NUMBERS: ReadonlyMap<number, string> = new Map([[529, 'ETH']]);

/** FIPS codes that were replaced: Serbia before 2008, East and West Germany. */
export const OTHER_FIPS: ReadonlyMap<string, string> = new Map([
  ['RB', 'SRB'],
  ['SR', 'SRB'],
  ['GE', 'DEU'],
]);
