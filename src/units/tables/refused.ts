/**
 * Names that are understood, and are not one country: they are never resolved, in no language. A line is: names |
 * ids of the countries that may be meant.
 */
export const REFUSED = `
Korea; Corea; Corée; Republik Korea/Korea; Koreas | KOR PRK
Kongo; Congo (former); The Congos | COG COD
Virgin Islands; Virgin Is. | VGB VIR
Saint Martin; Saint-Martin; San Martin; Sankt Martin; St. Martin and Sint Maarten | MAF SXM
Guiana; Guayana; Guianas | GUF GUY
Guinea Ecuatorial/Guinea | GNQ GIN
Vietnam (North and South); Vietnams | VNM RVN
Israel and West Bank; Israel and the West Bank; Israel and West Bank and Gaza; Israel and Palestine; Israel/Palestine; Israel and the Occupied Territories; Israel and Occupied Territories; Israel/Occupied Territories; Israel, West Bank and Gaza; Israel, the West Bank and Gaza; Israel and the Occupied Palestinian Territories; Israel (incl. West Bank); Israel and Palestinian Territories; Israel and the Palestinian Territories; Israel/Palestinian Territories | ISR PSE
West Bank; Gaza; Gaza Strip; Palestine/Gaza; East Jerusalem; Palestine/British Mandate | PSE
Belgium/Luxembourg; Belgium and Luxembourg; Luxembourg/Belgium | BEL LUX
Serbia and Kosovo; Serbia (including Kosovo); Serbia/Kosovo; Kosovo/Serbia | SRB XKX
Former Yugoslavia; Ex-Yugoslavia; Yugoslavia (former) | YUG SCG
China and Taiwan; China/Taiwan; Greater China | CHN TWN
China, Hong Kong and Macao; Hong Kong and Macao | HKG MAC
India/Pakistan; India and Pakistan; Kashmir; Jammu and Kashmir | IND PAK
Tibet; Tibetan; Tibetans; Xinjiang | CHN
Somaliland; Puntland | SOM
Abyei; Abyei Area | SDN SSD
Abkhazia; South Ossetia | GEO
Transnistria | MDA
Nagorno-Karabakh | AZE
Chechnya; Chechen Republic of Ichkeria | RUS
Crimea; Donbas | UKR
Northern Cyprus; Turkish Republic of Northern Cyprus; TRNC | CYP
England; Wales; Scotland; Northern Ireland | GBR
Kurdistan; Iraqi Kurdistan; Kurdistan Region of Iraq | IRQ
America; Americas | USA
Samoa and American Samoa; Samoas | WSM ASM
Yemens; Yemen (North and South) | YEM YMD
Germanys; Germany (East and West) | DEU DDR
Unknown; Stateless; Various; Various/unknown; Unspecified; Not stated; Not specified; No country; None; Other; Others; Not applicable; International; International waters; High seas; N/A; Unknown country; Missing; No data |
`;

/**
 * Codes that publishers put among those of countries and that are none: UNHCR (UNK unknown, XXA stateless, TIB,
 * AB9 Abyei), V-Dem (SML Somaliland, PSG Gaza), passports (XXB, XXC, XXX), ISO 3166 ("unknown": ZZZ, ZZ).
 */
export const NOT_COUNTRIES: ReadonlySet<string> = new Set([
  'UNK',
  'UKN',
  'XXA',
  'XXB',
  'XXC',
  'XXX',
  'TIB',
  'AB9',
  'SML',
  'PSG',
  'ZZZ',
  'ZZ',
  'XX',
]);
