/**
 * Names in other languages that the tables of i18n-iso-countries lack: formal and short names in common use, and
 * the usual German abbreviations. A line is: id | names separated by semicolons.
 */
export const FOREIGN = `
ARE | Ver. Arabische Emirate; VAE; Émirats arabes unis; EAU; Emiratos Árabes Unidos
BIH | Bosnien-Herzegowina; Bosnien; Bosnie; Bosnie-Herzégovine
BLR | Weißrussland; Bélarus; Biélorussie; Bielorrusia; Белоруссия; Республика Беларусь
BOL | Bolivien, Plurinationaler Staat; Bolivie (État plurinational de); Bolivia (Estado Plurinacional de)
BRN | Brunei
BWA | Botsuana
CAF | Zentralafrik. Republik; Zentralafrika; République centrafricaine; República Centroafricana
CHE | Schweizerische Eidgenossenschaft; Suisse
CIV | Elfenbeinküste; Costa de Marfil; Costa do Marfim
COD | Demokratische Rep. Kongo; Demokratische Republik Kongo; Dem. Rep. Kongo; Kongo-Kinshasa; République démocratique du Congo; RD Congo; RDC; República Democrática del Congo; República Democrática do Congo
COG | Republik Kongo; Kongo (Rep.); Kongo-Brazzaville; République du Congo; República del Congo; República do Congo
CPV | Kap Verde; Kapverden; Cap-Vert
CZE | Tschechische Rep.; Tschechei; République tchèque; Tchéquie; República Checa; Chequia
DEU | Bundesrepublik Deutschland; Allemagne; Alemania
DDR | Deutsche Demokratische Republik; République démocratique allemande; República Democrática Alemana
DOM | Dominikanische Rep.; République dominicaine; República Dominicana
FSM | Föd. Staaten v. Mikronesien; Föd. Staaten von Mikronesien; Föderierte Staaten von Mikronesien; Micronésie (États fédérés de); Micronesia (Estados Federados de)
GBR | Vereinigtes Königreich Großbritannien und Nordirland; Ver. Königreich; Royaume-Uni de Grande-Bretagne et d'Irlande du Nord; Reino Unido de Gran Bretaña e Irlanda del Norte
IRN | Iran, Islamische Republik; Iran (République islamique d'); Irán (República Islámica del)
KGZ | Kirgistan; Kirgisistan; Kirgisien; Kirgisische Republik; Kirghizistan; Kirguistán
KNA | St. Kitts u. Nevis; Saint-Christophe-et-Niévès
KOR | Korea, Republik; Republik Korea; Korea (Rep.); République de Corée; República de Corea; Corée du Sud; Corea del Sur; Südkorea
LAO | Laos, Demokratische Volksrepublik; République démocratique populaire lao; República Democrática Popular Lao
LBY | Libysch-Arabische Dschamahirija; Libysch-Arab. Dschamahirija; Jamahiriya arabe libyenne
MDA | Moldau; Moldawien; Republik Moldau; République de Moldova; República de Moldova; Moldavie
MKD | Mazedonien; Nordmazedonien; Mazedonien (ehem. jugosl. Republik); Ehemalige jugoslawische Republik Mazedonien; Macédoine; Macédoine du Nord; L'ex-République yougoslave de Macédoine; Macedonia del Norte
MMR | Birma; Burma; Birmanie; Birmania; Myanmar (Birma)
MNG | Mongolien; Mongolei
PRK | Korea, Demokratische Volksrepublik; Demokratische Volksrepublik Korea; République populaire démocratique de Corée; República Popular Democrática de Corea; Corée du Nord; Corea del Norte; Nordkorea
PSE | Palästina; Palästinensische Gebiete; Staat Palästina; Palästinensische Autonomiegebiete; État de Palestine; Estado de Palestina
RUS | Russische Föderation; Russland; Fédération de Russie; Federación de Rusia; Российская Федерация
SLB | Salomonen; Salomoninseln; Salomon-Inseln; Îles Salomon; Islas Salomón
STP | São Tomé u. Príncipe; Sao Tomé-et-Principe; Santo Tomé y Príncipe
SUN | Sowjetunion; UdSSR; Union soviétique; URSS; Unión Soviética; СССР
SUR | Surinam
SWZ | Swasiland; Swaziland; Suazilandia
SYR | Syrien; Syrien, Arab. Republik; Arabische Republik Syrien; République arabe syrienne; República Árabe Siria
TLS | Osttimor; Timor oriental
TZA | Tansania; Ver. Rep. Tansania; Vereinigte Republik Tansania; République-Unie de Tanzanie; República Unida de Tanzanía
USA | Ver. Staaten von Amerika; Ver. Staaten; Vereinigte Staaten; Vereinigte Staaten v. A.; Vereinigte Staaten v. Amerika; États-Unis d'Amérique; États-Unis; Estados Unidos de América; Estados Unidos; EE. UU.; США
VCT | St. Vincent u. d. Grenadinen; St. Vincent u. die Grenadinen; St. Vincent und d. Grenadinen; St. Vincent und die Grenadinen
VEN | Venezuela, Bolivarische Republik; Venezuela (République bolivarienne du); Venezuela (República Bolivariana de)
VNM | Viet Nam; Sozialistische Republik Vietnam
YMD | Südjemen; Yémen du Sud
YUG | Jugoslawien (SFR)
CSK | Tschechoslowakei; Tchécoslovaquie; Checoslovaquia
`;
