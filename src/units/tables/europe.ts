/** Europe; see africa.ts for what a line holds. */
export const EUROPE = `
ALA | | | | Åland Islands; Åland; Aaland Islands; Åland (Finland)
ALB | 339 | AL | ALB | Albania; +Republic; People's Republic of Albania; People's Socialist Republic of Albania
AND | 232 | AN | | Andorra; +Principality
AUT | 305 | AU | AUS | Austria; +Republic
BLR | 370 | BO | BLR | Belarus; +Republic; Byelorussia; Belorussia; Belarus (Byelorussia); Byelarus; White Russia; Byelorussian SSR; Bielorussia; Byelorussian Soviet Socialist Republic; Belarussia
BEL | 211 | BE | BEL | Belgium; +Kingdom
BIH | 346 | BK | BOS | Bosnia and Herzegovina; Republic of Bosnia and Herzegovina; Bosnia; Bosnia-Herzegovina; Bosnia/Herzegovina; Bosnia Herzegowina; Bosnia and Herzegowina; Bosnia & Herz; Bosnia & Herzeg.; Bosnia-Hercegovina; Bosnia and Hercegovina; BiH
BGR | 355 | BU | BUL | Bulgaria; +Republic; People's Republic of Bulgaria
HRV | 344 | HR | CRO | Croatia; +Republic
CZE | 316 | EZ | CZR | Czechia; Czech Republic; The Czech Lands; Czech; Czechia (Czech Republic)
DNK | 390 | DA | DEN | Denmark; +Kingdom; Denmark (excluding Greenland); Denmark-mainland
EST | 366 | EN | EST | Estonia; +Republic; Esthonia; Estonian SSR
FRO | | FO | | Faroe Islands; Faeroe Islands; Faroes; Faeroes; Faroe Islands (Denmark); Føroyar
FIN | 375 | FI | FIN | Finland; +Republic
FRA | 220 | FR | FRN | France; French Republic; Metropolitan France
DEU | 255 260 | GM | GMY GER GFR | Germany; Federal Republic of Germany; West Germany; Germany West; German Federal Republic; FRG; Germany, Fed. Rep.; FR Germany; German Fed. Rep.; Germany (FRG); Germany (Prussia); Germany/Prussia; Unified Germany; Federal Republic of Germany (West Germany); BRD; Germany (post-unification); German Empire; German Reich
GIB | | GI | | Gibraltar; Gibraltar (UK)
GRC | 350 | GR | GRC | Greece; Hellenic Republic; Hellas; Kingdom of Greece
GGY | | GK | | Guernsey; Bailiwick of Guernsey; Guernsey, Channel Islands; Guernsey (UK)
VAT | 327 | VT | | Holy See; Holy See (Vatican City State); Vatican City; Vatican; Vatican City State; State of the Vatican City; Vatican City (Holy See); Vatican (Holy See)
HUN | 310 | HU | HUN | Hungary; +Republic; Hungarian Republic; Hungarian People's Republic; People's Republic of Hungary
ISL | 395 | IC | ICE | Iceland; +Republic
IRL | 205 | EI | IRE | Ireland; +Republic; Irish Republic; Eire; Irish Free State
IMN | | IM | | Isle of Man; Isle of Man (UK)
ITA | 325 | IT | ITA | Italy; Italian Republic; Italy/Sardinia; Italy (Sardinia); Kingdom of Italy; Republic of Italy; Sardinia/Italy; Italy/Piedmont
JEY | | JE | | Jersey; Bailiwick of Jersey; Jersey, Channel Islands; Jersey (UK)
XKX | 347 | KV | KOS | Kosovo; +Republic; Kosovo (under UNSCR 1244); Kosovo (UNSCR 1244); Kosovo (under UN Security Council Resolution 1244); Kosovo (under UNSC res. 1244); Kosovo (under UNSCR 1244/99); Kosovo under UNSCR 1244/1999; Kosovo (UNSCR 1244/99); Kosova; Kosovo (in compliance with UN Security Council Resolution 1244); UNMIK Kosovo; UNMIK/Kosovo; Kosovo (under United Nations Security Council Resolution 1244/99)
LVA | 367 | LG | LAT | Latvia; +Republic; Latvian SSR
LIE | 223 | LS | | Liechtenstein; +Principality
LTU | 368 | LH | LIT | Lithuania; +Republic; Lithuanian SSR
LUX | 212 | LU | LUX | Luxembourg; +Grand Duchy; Luxemburg
MLT | 338 | MT | MLT | Malta; +Republic
MDA | 359 | MD | MLD | Moldova; +Republic; Moldavia; Moldovan Republic; Moldavian SSR; Moldova Republic
MCO | 221 | MN | | Monaco; +Principality
MNE | 341 | MJ | MNT MNE | Montenegro; +Republic; Crna Gora
NLD | 210 | NL | NTH | Netherlands; +Kingdom; Holland; Netherlands (Holland); Nederland
MKD | 343 | MK | MAC | North Macedonia; +Republic; Macedonia; The former Yugoslav Republic of Macedonia; Macedonia FYR; FYR Macedonia; Republic of Macedonia; FYROM; Macedonia (FYROM); TFYR Macedonia; TFYROM; T. f. Yugo. Rep. of Macedonia; Macedonia (Skopje); Former Yugoslav Republic of Macedonia (FYROM); Macedonia (North Macedonia); North Macedonia (FYROM); The FYRO Macedonia; Northern Macedonia; North Macedonia (formerly Macedonia)
NOR | 385 | NO | NOR | Norway; +Kingdom
POL | 290 | PL | POL | Poland; +Republic; Polish People's Republic; People's Republic of Poland
PRT | 235 | PO | POR | Portugal; Portuguese Republic; Republic of Portugal
ROU | 360 | RO | RUM | Romania; Rumania; Roumania; Socialist Republic of Romania; Kingdom of Romania; People's Republic of Romania
RUS | 365 | RS | RUS | Russia; Russian Federation; Russian Fed.; Russian Empire; Russia (Russian Federation); Imperial Russia; RSFSR; The Russian Republic; Russia (Empire)
SMR | 331 | SM | | San Marino; +Republic; Most Serene Republic of San Marino
SRB | 340 345 | RI | SER SRB | Serbia; +Republic; Serbia (and Kosovo: S/RES/1244 (1999)); Servia
SVK | 317 | LO | SLO | Slovakia; Slovak Republic; Slovakia (Slovak Republic); Slovak
SVN | 349 | SI | SLV | Slovenia; +Republic
ESP | 230 | SP | SPN | Spain; +Kingdom; Spanish State
SJM | | | | Svalbard and Jan Mayen; Svalbard and Jan Mayen Islands; Svalbard
SWE | 380 | SW | SWD | Sweden; +Kingdom
CHE | 225 | SZ | SWZ | Switzerland; Swiss Confederation; Confoederatio Helvetica
UKR | 369 | UP | UKR | Ukraine; Ukrainian SSR; Ukrainian Soviet Socialist Republic; Republic of Ukraine
GBR | 200 | UK | UKG UK | United Kingdom; United Kingdom of Great Britain and Northern Ireland; UK; Great Britain; Britain; United Kingdom (UK); UK of Great Britain and Northern Ireland; United Kingdom (Great Britain); United Kingdom of Great Britain & N. Ireland; UK and Northern Ireland; UK of GB and NI; United Kingdom (Britain); United Kingdom of Great Britain and Ireland; GB
`;
