/**
 * Groups of countries that stand among the countries in publishers' files. Each line is: codes | names separated
 * by semicolons. A three-letter code is the World Bank's, a two-character one that of its `iso2` columns, one with
 * a full stop UNDP's. Looked up only after countries, and a country never has a code or name of this list (tested).
 */
export const AGGREGATES = `
WLD 1W ZZK.WORLD | World; The World; Global; World total; All countries; All economies
AFE ZH | Africa Eastern and Southern; Eastern and Southern Africa
AFW ZI | Africa Western and Central; Western and Central Africa
AFR A9 | Africa; Africa region; Total Africa; African Union
ARB 1A | Arab World; Arab countries; League of Arab States; Arab League
CSS S3 | Caribbean small states
CEB B8 | Central Europe and the Baltics; Central and Eastern Europe
CHI JG | Channel Islands; Channel Islands (UK)
EAR V2 | Early-demographic dividend
LTE V3 | Late-demographic dividend
PRE V1 | Pre-demographic dividend
PST V4 | Post-demographic dividend
EAS Z4 | East Asia & Pacific; East Asia and the Pacific; East Asia & Pacific (all income levels)
EAP 4E | East Asia & Pacific (excluding high income); East Asia & Pacific (developing only)
TEA T4 | East Asia & Pacific (IDA & IBRD countries); East Asia & Pacific (IDA & IBRD)
EMU XC | Euro area; Eurozone; Euro Area (EA20); Euro area (20 countries)
ECS Z7 | Europe & Central Asia; Europe & Central Asia (all income levels)
ECA 7E | Europe & Central Asia (excluding high income); Europe & Central Asia (developing only)
TEC T7 | Europe & Central Asia (IDA & IBRD countries); Europe & Central Asia (IDA & IBRD)
EUU EU | European Union; EU; European Union (27); European Union - 27 countries; EU-27; EU-28; EU27; EU28; European Union (28)
FCS F1 | Fragile and conflict affected situations; Fragile and conflict-affected states; Fragile states
HPC XE | Heavily indebted poor countries (HIPC); Heavily indebted poor countries; HIPC
HIC XD | High income; High-income countries; High income economies; High income: OECD; High income: nonOECD; High-income economies
NOC XR | High income nonOECD
OEC XS | High income OECD
IBD XF | IBRD only
IBT ZT | IDA & IBRD total
IDB XH | IDA blend
IDX XI | IDA only
IDA XG | IDA total
LCN ZJ | Latin America & Caribbean; Latin America and the Caribbean; Latin America & Caribbean (all income levels); Latin America
LAC XJ | Latin America & Caribbean (excluding high income); Latin America & Caribbean (developing only)
TLA T2 | Latin America & the Caribbean (IDA & IBRD countries); Latin America & Caribbean (IDA & IBRD)
LDC XL | Least developed countries: UN classification; Least developed countries; LDCs; Least Developed Countries (LDCs)
LMY XO | Low & middle income; Low- and middle-income countries; Low and middle income economies
LIC XM | Low income; Low-income countries; Low income economies; Low-income economies
LMC XN | Lower middle income; Lower-middle-income countries; Lower-middle income; Lower middle income economies; Lower-middle-income economies
MEA ZQ | Middle East & North Africa; Middle East, North Africa, Afghanistan & Pakistan; Middle East & North Africa (all income levels); MENA; Middle East and North Africa
MNA XQ | Middle East & North Africa (excluding high income); Middle East, North Africa, Afghanistan & Pakistan (excluding high income); Middle East & North Africa (developing only)
TMN T3 | Middle East & North Africa (IDA & IBRD countries); Middle East, North Africa, Afghanistan & Pakistan (IDA & IBRD); Middle East & North Africa (IDA & IBRD)
MIC XP | Middle income; Middle-income countries; Middle income economies
NAC XU | North America
INX XY | Not classified; Not classified by income
OED OE | OECD members; OECD; OECD countries; Organisation for Economic Co-operation and Development; OECD total; OECD average
OSS S4 | Other small states
PSS S2 | Pacific island small states
SST S1 | Small states
SAS 8S | South Asia; South Asia (all income levels)
TSA T5 | South Asia (IDA & IBRD)
SSF ZG | Sub-Saharan Africa; Sub-Saharan Africa (all income levels)
SSA ZF | Sub-Saharan Africa (excluding high income); Sub-Saharan Africa (developing only)
TSS T6 | Sub-Saharan Africa (IDA & IBRD countries); Sub-Saharan Africa (IDA & IBRD)
UMC XT | Upper middle income; Upper-middle-income countries; Upper-middle income; Upper middle income economies; Upper-middle-income economies
ZZA.VHHD | Very high human development; Very High HDI
ZZB.HHD | High human development; High HDI
ZZC.MHD | Medium human development; Medium HDI
ZZD.LHD | Low human development; Low HDI
ZZE.AS | Arab States
ZZF.EAP | East Asia and the Pacific
ZZG.ECA | Europe and Central Asia
ZZH.LAC | Latin America and the Caribbean
ZZI.SA | South Asia
ZZJ.SSA | Sub-Saharan Africa
| Developing Countries; Developing economies; Developing regions; Developing world; Less developed regions; Less developed countries; Less developed regions, excluding least developed countries; Less developed regions, excluding China
| Developed countries; Developed regions; Developed economies; More developed regions; Advanced economies; Emerging market and developing economies; Emerging markets
| Small Island Developing States; Small island developing States (SIDS); SIDS; Landlocked developing countries; Land-locked developing countries; Landlocked developing countries (LLDCs)
| Other economies; Other countries; Rest of World; Rest of the World; All others; Total; Grand total; Average; Mean; Median; Sum; All
| Commonwealth of Independent States; CIS; ASEAN; Association of Southeast Asian Nations; BRICS; G7; G-7; G20; G-20; G77; NATO; European Economic Area; EEA; EFTA; Nordic countries; Nordic States; Baltic states; Visegrad Four; Gulf Cooperation Council; GCC; ECOWAS; SADC; East African Community; EAC; MERCOSUR; African, Caribbean and Pacific Group; G-20 countries; Group of Twenty; Group of Seven; Sahel; Horn of Africa; Great Lakes; Balkans; Western Balkans; Commonwealth; Francophonie; OPEC
| Middle East; Near East; North Africa; Eurasia; Former Soviet Republics; Asia Pacific; Asia & Pacific; Asia and the Pacific; East Asia; West Africa; East Africa; Central Africa; Americas and the Caribbean; Southeast Asia; Pacific; Pacific Islands; Western Europe & European Union; East and Southern Africa; Central and Southern Asia; Eastern and South-Eastern Asia; Western Asia and Northern Africa; Northern Africa and Western Asia; Europe and Northern America; Oceania (excluding Australia and New Zealand); Oceania excluding Australia and New Zealand; Central Europe; Europe and Eurasia; Western Hemisphere; The Caribbean region; Middle East and Central Asia; Emerging and developing Europe; Emerging and developing Asia; South and Central Asia; Western and Central Europe; South America, Central America and the Caribbean
`;

/** Regions of the UN Statistics Division (M49): number, name. The numbers count only where M49 is declared. */
export const M49_REGIONS = `
001 | World
002 | Africa
003 | North America
005 | South America
009 | Oceania
011 | Western Africa
013 | Central America
014 | Eastern Africa
015 | Northern Africa
017 | Middle Africa
018 | Southern Africa
019 | Americas
021 | Northern America
029 | Caribbean
030 | Eastern Asia
034 | Southern Asia
035 | South-eastern Asia
039 | Southern Europe
053 | Australia and New Zealand
054 | Melanesia
057 | Micronesia
061 | Polynesia
062 | South-central Asia
142 | Asia
143 | Central Asia
145 | Western Asia
150 | Europe
151 | Eastern Europe
154 | Northern Europe
155 | Western Europe
199 | Least Developed Countries
202 | Sub-Saharan Africa
419 | Latin America and the Caribbean
432 | Landlocked Developing Countries
722 | Small Island Developing States
830 | Channel Islands
901 | More developed regions
902 | Less developed regions
`;
