/** Oceania and Antarctica; see africa.ts for what a line holds. */
export const OCEANIA = `
ASM | | AQ | | American Samoa; American Samoa (US)
ATA | | AY | | Antarctica
AUS | 900 | AS | AUL | Australia; +Commonwealth
COK | | CW | | Cook Islands; Cooks
FJI | 950 | FJ | FJI | Fiji; +Republic; Fiji Islands; Republic of the Fiji Islands
PYF | | FP | | French Polynesia; French Polynesia (France); Polynésie française; Tahiti (French Polynesia)
GUM | | GQ | | Guam; Guam (US); Territory of Guam
HMD | | HM | | Heard Island and McDonald Islands; Heard & McDonald Islands; Heard Island
KIR | 946/970 | KR | | Kiribati; +Republic; Gilbert Islands; Kiribati (Gilbert Islands)
MHL | 983 | RM | | Marshall Islands; +Republic; Marshalls; Marshall I.
FSM | 987 | FM | | Micronesia; Federated States of Micronesia; Micronesia, Fed. Sts.; F.S. Micronesia; Micronesia (country); Micronesia, Federal States of; Fed. States of Micronesia; F.S.M.; Micronesia Federal State; Micronesia Fed. St.
NRU | 970/971 | NR | | Nauru; +Republic
NCL | | NC | | New Caledonia; New Caledonia (France); Nouvelle-Calédonie
NZL | 920 | NZ | NEW | New Zealand; Aotearoa; Aotearoa New Zealand; Dominion of New Zealand
NIU | | NE | | Niue; Niue Island
NFK | | NF | | Norfolk Island
MNP | | CQ | | Northern Mariana Islands; Commonwealth of the Northern Mariana Islands; Northern Marianas; N. Mariana Islands; CNMI
PLW | 986 | PS | | Palau; +Republic; Belau; Palau (Belau); Palau Islands
PNG | 910 | PP | PNG | Papua New Guinea; Independent State of Papua New Guinea; Papua N. Guinea; PNG; Papua & New Guinea; Papua New Guin
PCN | | PC | | Pitcairn; Pitcairn Islands; Pitcairn, Henderson, Ducie and Oeno Islands
WSM | 990 | WS | | Samoa; Independent State of Samoa; Western Samoa; Samoa (Western Samoa)
SLB | 940 | BP | SOL | Solomon Islands; Solomons; British Solomon Islands; Solomon
TKL | | TL | | Tokelau; Tokelau Islands; Tokelau (New Zealand)
TON | 955/972 | TN | | Tonga; +Kingdom
TUV | 947/973 | TV | | Tuvalu; Ellice Islands
VUT | 935 | NH | | Vanuatu; +Republic; New Hebrides; Vanuatu (New Hebrides)
WLF | | WF | | Wallis and Futuna; Wallis and Futuna Islands; Wallis-et-Futuna; Wallis and Futuna Islands (France)
`;
