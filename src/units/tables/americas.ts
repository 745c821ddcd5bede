/** The Americas and the Caribbean; see africa.ts for what a line holds. */
export const AMERICAS = `
AIA | | AV | | Anguilla
ATG | 58 | AC | | Antigua and Barbuda; Antigua; Antigua-Barbuda; Antigua & Barb
ARG | 160 | AR | ARG | Argentina; Argentine Republic; Argentine; Republic of Argentina
ABW | | AA | | Aruba; Aruba (Netherlands); Kingdom of the Netherlands-Aruba
BHS | 31 | BF | BHM | Bahamas; +Commonwealth; The Bahama Islands
BRB | 53 | BB | BAR | Barbados
BLZ | 80 | BH | BLZ | Belize; British Honduras; Belize (British Honduras)
BMU | | BD | | Bermuda; Bermudas; Bermuda Islands
BOL | 145 | BL | BOL | Bolivia; Plurinational State of Bolivia; Republic of Bolivia; Bolivia (Plur. State of); Bolivia, Plurinat. State of; Bolivia Plurinational State
BES | | | | Bonaire, Sint Eustatius and Saba; Caribbean Netherlands; BES Islands; Bonaire, Saba and Sint Eustatius; Bonaire, St. Eustatius and Saba; Bonaire/S.Eustatius/Saba
BVT | | BV | | Bouvet Island; Bouvet
BRA | 140 | BR | BRA | Brazil; Federative Republic of Brazil; Republic of Brazil
VGB | | VI | | British Virgin Islands; UK Virgin Islands
CAN | 20 | CA | CAN | Canada; Dominion of Canada
CYM | | CJ | | Cayman Islands; Caymans; Cayman
CHL | 155 | CI | CHL | Chile; +Republic
COL | 100 | CO | COL | Colombia; +Republic; Columbia (Republic of Colombia)
CRI | 94 | CS | COS | Costa Rica; +Republic
CUB | 40 | CU | CUB | Cuba; +Republic
CUW | | UC | | Curaçao; Country of Curacao; Kingdom of the Netherlands-Curaçao; Curaçao (Netherlands)
DMA | 54 | DO | | Dominica; +Commonwealth
DOM | 42 | DR | DOM | Dominican Republic; Dom. Rep.; Dominican R.; Santo Domingo (Dominican Republic)
ECU | 130 | EC | ECU | Ecuador; +Republic
SLV | 92 | ES | SAL | El Salvador; Republic of El Salvador; Salvador
FLK | | FK | | Falkland Islands; Falkland Islands (Malvinas); Malvinas; Falklands; Falkland Islands (Islas Malvinas); Islas Malvinas
GUF | | FG | | French Guiana; Guyane; Guyane française; French Guiana (France); French Guyana
GRL | | GL | | Greenland; Kalaallit Nunaat; Greenland (Denmark)
GRD | 55 | GJ | | Grenada
GLP | | GP | | Guadeloupe; Guadeloupe (France)
GTM | 90 | GT | GUA | Guatemala; +Republic
GUY | 110 | GY | GUY | Guyana; Co-operative Republic of Guyana; Cooperative Republic of Guyana; Republic of Guyana; British Guiana; Guyana (British Guiana)
HTI | 41 | HA | HAI | Haiti; +Republic
HND | 91 | HO | HON | Honduras; +Republic
JAM | 51 | JM | JAM | Jamaica
MTQ | | MB | | Martinique; Martinique (France)
MEX | 70 | MX | MEX | Mexico; United Mexican States; Estados Unidos Mexicanos
MSR | | MH | | Montserrat
NIC | 93 | NU | NIC | Nicaragua; +Republic
PAN | 95 | PM | PAN | Panama; +Republic
PRY | 150 | PA | PAR | Paraguay; +Republic
PER | 135 | PE | PER | Peru; +Republic
PRI | | RQ | | Puerto Rico; Commonwealth of Puerto Rico; Puerto Rico (US); Porto Rico; Puerto Rico (USA)
BLM | | TB | | Saint Barthélemy; St. Barths; Saint-Barthelemy (France); St. Barts
KNA | 60 | SC | | Saint Kitts and Nevis; Federation of Saint Kitts and Nevis; Federation of Saint Christopher and Nevis; Saint Christopher and Nevis; Saint Kitts-Nevis; Saint Kitts; St Kitts Nevis Anguilla; Saint Kitts & Nev
LCA | 56 | ST | | Saint Lucia
MAF | | RN | | Saint Martin (French part); Saint-Martin (partie française); Saint Martin (French); Collectivity of Saint Martin; Saint Martin (France); St. Martin (FR)
SPM | | SB | | Saint Pierre and Miquelon; Saint Pierre & Miq; Saint-Pierre-et-Miquelon
VCT | 57 | VC | | Saint Vincent and the Grenadines; Saint Vincent; Saint Vincent-Grenadines; St. Vincent & Gren; Saint Vincent & Grens; Saint Vincent/Grenadines
SXM | | NN | | Sint Maarten; Sint Maarten (Dutch part); Saint Martin (Dutch part); St. Maarten; St. Maarten (Dutch part); Kingdom of the Netherlands-Sint Maarten; Sint Maarten (Netherlands); Sint Maarten (Dutch)
SGS | | SX | | South Georgia and the South Sandwich Islands; South Georgia
SUR | 115 | NS | SUR | Suriname; +Republic; Surinam; Dutch Guiana; Netherlands Guiana; Suriname (Dutch Guiana)
TTO | 52 | TD | TRI | Trinidad and Tobago; Republic of Trinidad and Tobago; Trinidad; Trinidad-Tobago; Trinidad y Tobago; Trinidad & Tob; Trinidad/Tobago
TCA | | TK | | Turks and Caicos Islands; Turks and Caicos; Turks Caicos Islands
USA | 2 | US | USA | United States; United States of America; US; U.S. of America; USA (United States of America); United States (USA); The States of America
URY | 165 | UY | URU | Uruguay; Eastern Republic of Uruguay; Oriental Republic of Uruguay; Republic of Uruguay
VIR | | VQ | | United States Virgin Islands; US Virgin Islands; Virgin Islands (USA); Virgin Islands of the United States; American Virgin Islands
UMI | | | | United States Minor Outlying Islands; US Minor Outlying Islands; U.S. Minor Islands
VEN | 101 | VE | VEN | Venezuela; Bolivarian Republic of Venezuela; Venezuela, RB; Venezuela (Boliv. Rep. of); Venezuela, Bolivar Rep. of; Republic of Venezuela; República Bolivariana de Venezuela; Venezuela Bolivarian
`;
