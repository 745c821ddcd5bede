/** Asia with the Middle East; see africa.ts for what a line holds. */
export const ASIA = `
AFG | 700 | AF | AFG | Afghanistan; Islamic Republic of Afghanistan; Islamic State of Afghanistan; Islamic Emirate of Afghanistan; Republic of Afghanistan; Democratic Republic of Afghanistan; Afghanistan, IS
ARM | 371 | AM | ARM | Armenia; +Republic; Armenian SSR
AZE | 373 | AJ | AZE | Azerbaijan; +Republic; Azerbaijani Republic; Azerbaidjan; Azerbaijan SSR
BHR | 692 | BA | BAH | Bahrain; +Kingdom; State of Bahrain; Bahrein
BGD | 771 | BG | BNG | Bangladesh; People's Republic of Bangladesh; East Pakistan; Bangladesh (East Pakistan)
BTN | 760 | BT | BHU | Bhutan; +Kingdom
BRN | 835 | BX | | Brunei; Brunei Darussalam; State of Brunei Darussalam; Nation of Brunei, Abode of Peace; Negara Brunei Darussalam; Sultanate of Brunei
KHM | 811 | CB | CAM | Cambodia; +Kingdom; Kampuchea; Cambodia (Kampuchea); Democratic Kampuchea; People's Republic of Kampuchea; Khmer Republic; State of Cambodia
CHN | 710 | CH | CHN | China; People's Republic of China; PR China; Mainland China; China PR Mainland; PRC; China (PRC)
CYP | 352 | CY | CYP | Cyprus; +Republic; Cyprus (Greek)
GEO | 372 | GG | GRG | Georgia; +Republic; Georgia (country); Georgian SSR; Gruzia
HKG | | HK | | Hong Kong; Hong Kong SAR; Hong Kong, China (SAR); Hong Kong, China; Hong Kong Special Administrative Region of China; China: Hong Kong SAR; China, P.R.: Hong Kong; Hongkong; Hong Kong, S.A.R., China; Hong Kong Special Administrative Region
IND | 750 | IN | IND | India; +Republic; Union of India
IDN | 850 | ID | INS | Indonesia; +Republic; Dutch East Indies; Netherlands East Indies; Indonesia (including Timor-Leste)
IRN | 630 | IR | IRN | Iran; Islamic Republic of Iran; Persia; Iran (Persia); Iran, Islam. Rep.; Iran (Isl. Rep. of); Iran Islamic Republic; IR Iran
IRQ | 645 | IZ | IRQ | Iraq; +Republic
ISR | 666 | IS | ISR | Israel; +State; Israel (excluding the occupied territories); Israel, pre-1967 borders
JPN | 740 | JA | JPN | Japan; Empire of Japan
JOR | 663 | JO | JOR | Jordan; Hashemite Kingdom of Jordan; Transjordan; Kingdom of Jordan; Jordan (Transjordan)
KAZ | 705 | KZ | KZK | Kazakhstan; +Republic; Kazakstan; Kazakh SSR; Kazakhastan
PRK | 731 | KN | PRK | North Korea; Democratic People's Republic of Korea; Korea DPR; DPRK; Korea North; People's Republic of Korea; Democratic Republic of Korea; North Korea (DPRK); Korea, North (DPRK); Korea (DPRK)
KOR | 732 | KS | ROK | South Korea; Republic of Korea; Korea Republic of; Korea South; ROK; Korea (ROK); South Korea (ROK); Korea, South (ROK); Korea, Rep. (South); Republic of Korea (South Korea); R. of Korea; Korea, Republic of (South Korea)
KWT | 690 | KU | KUW | Kuwait; +State
KGZ | 703 | KG | KYR | Kyrgyzstan; Kyrgyz Republic; Kirghizstan; Kirgizstan; Kirghizia; Kyrgyzia; Kyrgystan; Kirgizia; Kirghiz SSR; Kyrgyzstan (Kyrgyz Republic)
LAO | 812 | LA | LAO | Laos; Lao People's Democratic Republic; Lao; Laos (Lao PDR); Lao People's Democ. Republic; Laos People's Democratic Republic; Lao People Democratic Republic; Lao People's Republic; Kingdom of Laos; People's Democratic Republic of Lao
LBN | 660 | LE | LEB | Lebanon; Lebanese Republic
MAC | | MC | | Macao; Macau; Macao SAR; Macau SAR; Macao, China; Macau, China; Macao Special Administrative Region of China; China: Macao SAR; China, P.R.: Macao; Macao (SAR), China; Macau (SAR China); Macao, China (SAR); Macao Special Administrative Region
MYS | 820 | MY | MAL | Malaysia; Federation of Malaysia; Malaya; Federation of Malaya; Malaysia (Malaya)
MDV | 781 | MV | MAD | Maldives; +Republic; Maldive Islands
MNG | 712 | MG | MON | Mongolia; Mongolian People's Republic; Outer Mongolia; Republic of Mongolia; State of Mongolia
MMR | 775 | BM | MYA | Myanmar; Burma; Myanmar (Burma); Burma/Myanmar; Myanmar/Burma; Republic of the Union of Myanmar; Union of Myanmar; Union of Burma; Socialist Republic of the Union of Burma; Republic of Myanmar; Myanmar (formerly Burma); Myanmar (ex-Burma)
NPL | 790 | NP | NEP | Nepal; Federal Democratic Republic of Nepal; Kingdom of Nepal; Republic of Nepal
OMN | 698 | MU | OMA | Oman; Sultanate of Oman; Muscat and Oman; Oman (Muscat and Oman)
PAK | 770 | PK | PAK PKS | Pakistan; Islamic Republic of Pakistan; West Pakistan; Dominion of Pakistan; Pakistan (including Bangladesh); Pakistan (pre-1972)
PSE | | | | Palestine; +State; Palestinian Territories; Palestinian Territory; Occupied Palestinian Territory; Occupied Palestinian Territories; Palestinian; Palestinians; West Bank and Gaza; West Bank and Gaza Strip; Gaza and West Bank; Gaza Strip and West Bank; oPt; Palestinian Authority; Palestine/West Bank; Palestine (West Bank and Gaza); Palestine (West Bank & Gaza Strip); Palestinian National Authority; West Bank/Gaza; Gaza/West Bank; West Bank-Gaza; Palestinian Auth.; Palestinian Territory (West Bank and Gaza); Palestine, Occupied Territory; Palestinian Occupied Territories; Palestinian, State of; Palestinian Territories (West Bank and Gaza)
PHL | 840 | RP | PHI | Philippines; +Republic; The Philippine Islands; Philippine Republic
QAT | 694 | QA | QAT | Qatar; +State
SAU | 670 | SA | SAU | Saudi Arabia; Kingdom of Saudi Arabia; Saudi; KSA
SGP | 830 | SN | SIN | Singapore; +Republic
LKA | 780 | CE | SRI | Sri Lanka; Democratic Socialist Republic of Sri Lanka; Ceylon; Sri Lanka (Ceylon); Dominion of Ceylon
SYR | 652 | SY | SYR | Syria; Syrian Arab Republic; Syria, Arab Republic; Syria (Syrian Arab Republic); Syrian Republic; Syrian AR
TWN | 713 | TW | TAW | Taiwan; Republic of China; Taiwan Province of China; Taiwan, China; Chinese Taipei; Taipei; Taiwan (Republic of China); Taiwan (ROC); Formosa; Taiwan (Formosa); China, Republic of (Taiwan); Taiwan POC; Taiwan (Chinese Taipei); Nationalist China; Separate Customs Territory of Taiwan, Penghu, Kinmen and Matsu; China (Taipei)
TJK | 702 | TI | TAJ | Tajikistan; +Republic; Tadjikistan; Tadzhikistan; Tajik SSR
THA | 800 | TH | THI | Thailand; +Kingdom; Siam; Thailand (Siam)
TLS | 860 | TT | ETM | Timor-Leste; Democratic Republic of Timor-Leste; East Timor; Timor Leste (East Timor); Portuguese Timor; Democratic Republic of East Timor
TUR | 640 | TU | TUR | Türkiye; +Republic; Turkey; Republic of Turkey; Turkey (Ottoman Empire); Ottoman Empire; Turkey/Ottoman Empire; Turkey (Türkiye)
TKM | 701 | TX | TKM | Turkmenistan; +Republic; Turkmenia; Turkmen SSR
ARE | 696 | AE | UAE | United Arab Emirates; UAE; Trucial States; Trucial Oman; United Arab Em.; Emirates (United Arab Emirates); Untd. Arab Emirates
UZB | 704 | UZ | UZB | Uzbekistan; +Republic; Uzbek SSR
VNM | 816 | VM | DRV VIE | Vietnam; Viet Nam; Socialist Republic of Viet Nam; Socialist Republic of Vietnam; Democratic Republic of Vietnam; Democratic Republic of Viet Nam; North Vietnam; Vietnam North; Viet Nam, North; Vietnam (North Vietnam); Vietnam, North (1954-1975); Vietnam (DRV); Vietnam (unified); Vietnam, Soc. Rep.
YEM | 678 679/678 | YM | YEM YAR | Yemen; +Republic; Yemen Republic; North Yemen; Yemen North; Yemen Arab Republic; Arab Republic of Yemen; Yemen (North Yemen); Yemen (Arab Republic of Yemen); Yemen (unified); Yemen AR; Yemen (Sana'a); Yemen Arab Rep. (North); Kingdom of Yemen; Yemen Arab Republic (North Yemen)
CXR | | KT | | Christmas Island; Christmas Island (Australia)
CCK | | CK | | Cocos (Keeling) Islands; Cocos Islands; Keeling Islands
`;
