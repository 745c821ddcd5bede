/**
 * Africa. A line is: id | number of the Correlates of War (Gleditsch-Ward after a slash where it differs) |
 * FIPS 10-4 | Polity and PITF codes | names, separated by semicolons. The first name is the one we print.
 * `+Republic` stands for "Republic of " and that first name. See docs/units.md for how to add one.
 */
export const AFRICA = `
DZA | 615 | AG | ALG | Algeria; People's Democratic Republic of Algeria; Democratic and Popular Republic of Algeria
AGO | 540 | AO | ANG | Angola; +Republic; People's Republic of Angola
BEN | 434 | BN | BEN | Benin; +Republic; People's Republic of Benin; Dahomey; Benin (Dahomey)
BWA | 571 | BC | BOT | Botswana; +Republic; Bechuanaland
BFA | 439 | UV | BFO | Burkina Faso; Burkina; Upper Volta; Burkina Faso (Upper Volta); Republic of Upper Volta; Bourkina Faso
BDI | 516 | BY | BUI | Burundi; +Republic
CPV | 402 | CV | CAP | Cabo Verde; +Republic; Cape Verde; Republic of Cape Verde; Cape Verde Islands; Cabo Verde (Cape Verde)
CMR | 471 | CM | CAO | Cameroon; +Republic; United Republic of Cameroon; Cameroun
CAF | 482 | CT | CEN | Central African Republic; Centrafrique; Central African Empire; C.A.R.
TCD | 483 | CD | CHA | Chad; +Republic; Tchad
COM | 581 | CN | COM | Comoros; +Union; Comoros Islands; Federal Islamic Republic of the Comoros
COG | 484 | CF | CON | Republic of the Congo; Congo; Congo Republic; Congo Brazzaville; Brazzaville; People's Republic of the Congo; Congo People's Republic; Congo (Brazzaville, Republic of Congo); Congo-Brazzaville/Republic of Congo; Congo, Rep. (Brazzaville); Republic of Congo (Brazzaville); French Congo; ROC (Congo)
COD | 490 | CG | ZAI | Democratic Republic of the Congo; Congo Kinshasa; Congo Democratic Republic; Zaire; Republic of Zaire; Congo, Democratic Republic of (Zaire); Democratic Republic of Congo/Zaire; Zaire/Congo; Congo/Zaire; DR Congo (Zaire); Congo-Zaire; Congo, Dem. Rep. (Kinshasa); Democratic Republic of Congo (Kinshasa); Kinshasa; Congo Leopoldville; Belgian Congo; DRC; DROC; Congo DRC
CIV | 437 | IV | IVO | Côte d'Ivoire; +Republic; Ivory Coast; Republic of Ivory Coast; Cote d'Ivoire (Ivory Coast); Cote d Ivoire
DJI | 522 | DJ | DJI | Djibouti; +Republic; Afars and Issas; French Territory of the Afars and Issas; French Somaliland; Jibuti
EGY | 651 | EG | EGY | Egypt; Arab Republic of Egypt; United Arab Republic; Egypt (United Arab Republic); Egypt (UAR)
GNQ | 411 | EK | EQG | Equatorial Guinea; +Republic; Spanish Guinea; Eq. Guinea
ERI | 531 | ER | ERI | Eritrea; +State
SWZ | 572 | WZ | SWA | Eswatini; +Kingdom; Swaziland; Kingdom of Swaziland; eSwatini (Swaziland); Eswatini (former Swaziland); Eswatini (formerly Swaziland)
ETH | 530 | ET | ETH ETI | Ethiopia; Federal Democratic Republic of Ethiopia; People's Democratic Republic of Ethiopia; Ethiopia PDR; Ethiopian Empire; Abyssinia; Ethiopia (Abyssinia); Ethiopia (excludes Eritrea); Ethiopia (includes Eritrea)
GAB | 481 | GB | GAB | Gabon; Gabonese Republic; +Republic
GMB | 420 | GA | GAM | Gambia; +Republic; Islamic Republic of the Gambia
GHA | 452 | GH | GHA | Ghana; +Republic; Gold Coast; Ghana (Gold Coast)
GIN | 438 | GV | GUI | Guinea; +Republic; Guinea Conakry; French Guinea; People's Revolutionary Republic of Guinea; Guinee
GNB | 404 | PU | GNB | Guinea-Bissau; +Republic; Portuguese Guinea; Guinea Bissau (Portuguese Guinea); Bissau
KEN | 501 | KE | KEN | Kenya; +Republic
LSO | 570 | LT | LES | Lesotho; +Kingdom; Basutoland
LBR | 450 | LI | LBR | Liberia; +Republic
LBY | 620 | LY | LIB | Libya; +State; Libyan Arab Jamahiriya; Socialist People's Libyan Arab Jamahiriya; Great Socialist People's Libyan Arab Jamahiriya; Libyan Arab Republic; Libyan Arab Jamah.; Libya (Libyan Arab Jamahiriya)
MDG | 580 | MA | MAG | Madagascar; +Republic; Democratic Republic of Madagascar; Malagasy Republic; Madagascar (Malagasy); Malagasy
MWI | 553 | MI | MAW | Malawi; +Republic; Nyasaland
MLI | 432 | ML | MLI | Mali; +Republic; French Sudan
MRT | 435 | MR | MAA | Mauritania; Islamic Republic of Mauritania
MUS | 590 | MP | MAS | Mauritius; +Republic
MYT | | MF | | Mayotte; Department of Mayotte; Mayotte (France)
MAR | 600 | MO | MOR | Morocco; +Kingdom
MOZ | 541 | MZ | MZM | Mozambique; +Republic; People's Republic of Mozambique
NAM | 565 | WA | NAM | Namibia; +Republic; South West Africa; Namibia (South West Africa)
NER | 436 | NG | NIR | Niger; +Republic
NGA | 475 | NI | NIG | Nigeria; Federal Republic of Nigeria
REU | | RE | | Réunion; La Reunion; Reunion Island; Réunion (France)
RWA | 517 | RW | RWA | Rwanda; +Republic; Rwandese Republic; Ruanda
SHN | | SH | | Saint Helena; Saint Helena, Ascension, and Tristan da Cunha; St Helena, Ascension, Tristan da Cunha; St. Helena Ex. Dep.
STP | 403 | TP | STP | São Tomé and Príncipe; Democratic Republic of Sao Tome and Principe; Sao Tome & Prin; Sao Tome; Sao Tome e Principe; Sao Tome-Principe; Saint Thomas and Prince
SEN | 433 | SG | SEN | Senegal; +Republic
SYC | 591 | SE | | Seychelles; +Republic
SLE | 451 | SL | SIE | Sierra Leone; +Republic
SOM | 520 | SO | SOM | Somalia; Federal Republic of Somalia; Somali Republic; Somali Democratic Republic; Somalia, Fed. Rep.; Somalia Federal Republic; Republic of Somalia
ZAF | 560 | SF | SAF | South Africa; +Republic; Union of South Africa; RSA
SSD | 626 | OD | SSU SSD | South Sudan; +Republic; Sudan South; Southern Sudan (Republic of South Sudan)
SDN | 625 | SU | SUD SDN | Sudan; +Republic; Sudan-North; North Sudan; Sudan (former); Sudan (pre-secession); Sudan (including South Sudan); Democratic Republic of the Sudan; Anglo-Egyptian Sudan
TZA | 510 | TZ | TAZ | Tanzania; United Republic of Tanzania; Tanganyika; Tanzania/Tanganyika; Tanzania (Tanganyika); Tanzania/Tanganika; U.R. of Tanzania: Mainland; U.R. of Tanzania; Tanzania, U. Rep. of; United Republic of Tanganyika and Zanzibar
TGO | 461 | TO | TOG | Togo; Togolese Republic; +Republic
TUN | 616 | TS | TUN | Tunisia; Tunisian Republic; Republic of Tunisia
UGA | 500 | UG | UGA | Uganda; +Republic
ESH | | WI | | Western Sahara; Spanish Sahara; Sahrawi Arab Democratic Republic; Saharawi Arab Democratic Republic; Sahrawi Republic; Sahrawi; W. Sahara; Western Sahara (disputed)
ZMB | 551 | ZA | ZAM | Zambia; +Republic; Northern Rhodesia; Zambia (Northern Rhodesia)
ZWE | 552 | ZI | ZIM | Zimbabwe; +Republic; Rhodesia; Southern Rhodesia; Zimbabwe/Rhodesia; Zimbabwe Rhodesia; Republic of Rhodesia
IOT | | IO | | British Indian Ocean Territory; Chagos Archipelago; British Indian Ocean Ter.; Chagos Islands
ATF | | FS | | French Southern Territories; French Southern and Antarctic Lands; French Southern and Antarctic Territories; French Southern Terr.; Terres australes et antarctiques françaises
`;
