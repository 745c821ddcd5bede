/*
 * When independent states existed, since 1900: the list of K. S. Gleditsch and M. D. Ward ("A revised list of
 * independent states since the congress of Vienna", International Interactions 25, 1999, with later versions), which
 * where it differs from the state system of the Correlates of War takes the date of independence and not that of
 * recognition by the great powers or of joining the United Nations. The years are recalled, not copied from a file
 * of either project. They are tested against the country-years of the Early Warning Project (from 1934) and of
 * Ulfelder's replication files (from 1945), which holds where those have a row: years before 1934, and states too
 * small for those panels, have been tested against nothing.
 *
 * A few states of those years have no id here, see historic.ts.
 */

/** First year → states that exist from then on without a break. `1900` means in that year or earlier. */
export const SINCE = `
1900 | ARG BEL BGR BOL BRA CAN CHE CHL CHN COL CRI DNK ECU ESP FRA GBR GRC GTM HND IRN ITA JPN LBR LIE LUX MCO MEX NIC NLD NPL OMN PER PRT PRY ROU SLV SMR SWE THA TUR URY USA VEN
1900 | AND
1901 | AUS
1902 | CUB
1903 | PAN
1905 | NOR
1907 | NZL
1910 | ZAF
1917 | FIN
1918 | HUN YEM
1919 | AFG
1921 | MNG
1922 | EGY IRL
1929 | VAT
1932 | IRQ SAU
1944 | ISL LBN
1946 | JOR PHL
1947 | IND PAK
1948 | ISR KOR LKA MMR PRK
1949 | BTN IDN TWN
1951 | LBY
1953 | KHM LAO
1954 | VNM
1956 | SDN TUN
1957 | GHA MYS
1958 | GIN
1960 | BEN BFA CAF CIV CMR COD COG CYP GAB MDG MLI MRT NER NGA SEN SOM TCD TGO
1961 | KWT SLE TZA
1962 | BDI DZA JAM RWA TTO UGA WSM
1963 | KEN
1964 | MLT MWI ZMB
1965 | GMB MDV SGP ZWE
1966 | BRB BWA GUY LSO
1968 | GNQ MUS NRU SWZ
1970 | FJI TON
1971 | ARE BGD BHR QAT
1973 | BHS
1974 | GNB GRD
1975 | AGO COM CPV MOZ PNG STP SUR
1976 | SYC
1977 | DJI
1978 | DMA SLB TUV
1979 | KIR LCA VCT
1980 | VUT
1981 | ATG BLZ
1983 | KNA
1984 | BRN
1986 | FSM MHL
1990 | NAM
1991 | ARM AZE BLR GEO HRV KAZ KGZ MDA MKD SVN TJK TKM UKR UZB
1992 | BIH
1993 | CZE ERI SVK
1994 | PLW
2002 | TLS
2008 | XKX
2011 | SSD
2012 | PSE
`;

/** States that ended, or were no state for a time: first and last year of every spell. */
export const SPELLS = `
ALB | 1913-1939 1944-
AUH | 1900-1918
AUT | 1918-1938 1945-
CSK | 1918-1939 1945-1992
DDR | 1949-1990
DEU | 1900-1945 1949-
DOM | 1900-1916 1924-
EST | 1918-1940 1991-
ETH | 1900-1936 1941-
HTI | 1900-1915 1934-
LTU | 1918-1940 1991-
LVA | 1918-1940 1991-
MAR | 1900-1912 1956-
MNE | 1900-1915 2006-
POL | 1918-1939 1945-
RUS | 1900-1922 1991-
RVN | 1954-1975
SCG | 1992-2006
SRB | 1900-1918 2006-
SUN | 1922-1991
SYR | 1946-1958 1961-
YMD | 1967-1990
YUG | 1918-1992
ZZB | 1963-1964
`;

/**
 * States whose standing is in dispute. Taiwan is in both lists; Kosovo is counted from its declaration of
 * independence; Palestine is in neither, and is counted from its admission to the United Nations as a non-member
 * observer state (General Assembly resolution 67/19).
 */
export const DISPUTED: ReadonlySet<string> = new Set(['PSE', 'TWN', 'XKX']);
