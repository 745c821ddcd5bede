/**
 * States that are no more. A line is as in africa.ts, with two more columns before the names: ISO alpha-2, and
 * M49. Codes and M49 numbers: ISO 3166-3, "code for formerly used names of countries", and the UN Statistics
 * Division's list of discontinued codes; AUH as in Polity; RVN as in Polity and PITF; ZZB as in V-Dem.
 *
 * Not here, because ISO and the data sets that use its codes carry the same code on through them: West Germany
 * (DEU), the Yemen Arab Republic (YEM), North Viet Nam (VNM), Sudan with the South (SDN), Ethiopia with Eritrea
 * (ETH), Pakistan with Bangladesh (PAK), the Russian and Ottoman empires (RUS, TUR). Old Korea (COW 730), Tibet
 * (711), Transvaal and the Orange Free State (563, 564) have no id at all.
 */
export const HISTORIC = `
SUN | 365 | | USR USS | SU | 810 | Soviet Union; USSR; Union of Soviet Socialist Republics; USSR (Soviet Union); Former Soviet Union; Former USSR; Union of Soviet Socialist Republics (USSR); Union of Soviet Socialist Republics (former)
YUG | 345 | | YUG | YU | 890 | SFR Yugoslavia; Socialist Federal Republic of Yugoslavia; Yugoslav SFR; SFRY; Kingdom of Yugoslavia; Yugoslavia (SFRY); Kingdom of Serbs, Croats and Slovenes; Yugoslavia, Federative Soc. Rep.; Yugoslavia, Soc. Fed. Rep. of; Yugoslavia (Former Socialist Federal Republic); Federal People's Republic of Yugoslavia; Yugoslavia (until 1992)
SCG | 345 | YI | YGS | CS | 891 | Serbia and Montenegro; FR Yugoslavia; Federal Republic of Yugoslavia; Yugoslavia, FR (Serbia/Montenegro); Serbia-Montenegro; Serbia/Montenegro; Yugoslavia (Serbia and Montenegro); Yugoslavia (FRY); State Union of Serbia and Montenegro; Serbia and Montenegro (former); Yugoslavia (Serbia/Montenegro); Yugoslavia, Fed. Rep. (Serbia/Montenegro); Montenegro and Serbia
CSK | 315 | | CZE | CS | 200 | Czechoslovakia; Czechoslovak Republic; Czechoslovak Socialist Republic; Czech and Slovak Federal Republic; Former Czechoslovakia; Czecho-Slovakia; Czechoslovak Federal Republic; Socialist Republic of Czechoslovakia; CSSR
DDR | 265 | GC | GDR | DD | 278 | East Germany; German Democratic Republic; Germany East; GDR; German Democratic Republic (East Germany); East Germany (GDR); Democratic Republic of Germany; Germany (GDR); Former German Democratic Republic; Germany DR; Germany (DDR); DDR
YMD | 680 | YS | YPR | YD | 720 | South Yemen; Yemen South; People's Democratic Republic of Yemen; Democratic Yemen; People's Republic of Yemen; Yemen People's Republic; People's Republic of South Yemen; Yemen People's Republic (South Yemen); Yemen PDR; Yemen Democratic; Yemen (South Yemen); Yemen, PDR (South); Yemen (Aden); Democratic Yemen (former); Democratic Republic of Yemen; South Yemen (PDRY); South Arabia (Federation of)
ANT | | NT | | AN | 530 | Netherlands Antilles; Neth. Antilles; Dutch Antilles; Former Netherlands Antilles; Netherland Antilles
RVN | 817 | | RVN | | | South Vietnam; Republic of Vietnam; Republic of Viet Nam; Vietnam South; Viet Nam Republic; Vietnam Republic; South Viet Nam; South Vietnam (Republic of Vietnam); Vietnam (South Vietnam); Vietnam (RVN); Republic of South Vietnam
ZZB | 511 | | | | | People's Republic of Zanzibar; Sultanate of Zanzibar
AUH | 300 | | AUH | | | Austria-Hungary; Austro-Hungarian Empire; Austria-Hungary (Empire); Habsburg Empire; Austro-Hungary
`;
