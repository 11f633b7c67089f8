/** By-elections 1 to 22, those of the board, in words written by hand; how to read them stands in by-elections.ts. */
export const BOARD_BY_ELECTIONS = `
1 ledning 2024-02-15 2024-02-16 resigned, with a successor on the day
Alva von Påhitt, Ledamot, TR, Trollmora kommun
Örjan Älvström, Ledamot, TR, Trollmora kommun
Alva von Påhitt avgick 16 februari 2024 som ledamot.
Örjan Älvström valdes 16 februari 2024 till ledamot och efterträdde Alva von Påhitt.

2 ledning 2024-05-16 2024-05-17 left for reasons unknown, with a successor on the day
Didrik Dimmholm, Ledamot, AL, Näckfors kommun
Åsa Ölsagen, Ledamot, AL, Näckfors kommun
Åsa Ölsagen valdes 17 maj 2024 till ledamot och efterträdde Didrik Dimmholm.

3 ledning 2024-03-31 2024-04-01 resigned, entered as vacant
Sigge Lurfält, Ledamot, SA, Eldfors kommun
vakant
Sigge Lurfält avgick 1 april 2024 som ledamot.
Platsen efter Sigge Lurfält är vakant sedan 1 april 2024.

3 ledning 2024-09-05 2024-09-06 filled after a vacancy
-
Disa Månberg, Ledamot, SA, Eldfors kommun
Disa Månberg valdes 6 september 2024 till ledamot och efterträdde Sigge Lurfält.

4 ledning 2025-01-30 2025-01-31 resigned, with a gap that only the dates tell
Greta Näckros, Ledamot, DR, Sagolunda kommun
vakant
Greta Näckros avgick 31 januari 2025 som ledamot.
Platsen efter Greta Näckros är vakant sedan 31 januari 2025.

4 ledning 2025-03-13 2025-03-14 filled after a gap
-
Hugo Vättlund, Ledamot, DR, Sagolunda kommun
Hugo Vättlund valdes 14 mars 2025 till ledamot och efterträdde Greta Näckros.

5 ledning 2025-10-11 2025-10-12 died, vacant since
Algot Jättedal, Ledamot, SA, Drakstad kommun
vakant
Algot Jättedal avled 12 oktober 2025.
Platsen efter Algot Jättedal är vakant sedan 12 oktober 2025.

6 ledning 2026-10-29 2026-10-30 resigned, nobody elected yet
Elvira Skuggström, Ledamot, MÅ, Töckenby kommun
vakant
Elvira Skuggström avgick 30 oktober 2026 som ledamot.
Platsen efter Elvira Skuggström är vakant sedan 30 oktober 2026.

7 ledning 2025-02-28 2025-03-01 left the party and kept the seat
Love Silverhorn, Ledamot, AL, Sjörålund kommun
Love Silverhorn, Ledamot, –, Sjörålund kommun
Love Silverhorn är sedan 1 mars 2025 utan parti, tidigare Alvlistan.

8 ledning 2024-07-31 2024-08-01 appointed by another from a day on
Majken Trollgren, 2:e vice ordförande, TR, Vättarum kommun
Majken Trollgren, 2:e vice ordförande, TR, Region Trollskogen
Majken Trollgren är sedan 1 augusti 2024 utsedd av Region Trollskogen, tidigare av Vättarum kommun.

9 ledning 2025-02-13 2025-02-14 an office that passed on while both kept their seats
Frej af Sagoskog, 1:e vice ordförande, DR, Region Näcksjö
Tyra Kråkvinge, 1:e vice ordförande, SA, Region Drakfjäll
Frej af Sagoskog lämnade 14 februari 2025 uppdraget som 1:e vice ordförande.
Tyra Kråkvinge valdes 14 februari 2025 till 1:e vice ordförande.

10 ledning 2025-06-12 2025-06-13 a new chair
Tor Drakberg, Ordförande, SA, Region Trollskogen
Ivar Eldsten, Ordförande, SA, Askemark kommun
Tor Drakberg lämnade 13 juni 2025 uppdraget som ordförande.
Ivar Eldsten valdes 13 juni 2025 till ordförande.

11 ledning 2025-06-12 2025-06-13 the chair's seat
Tor Drakberg, Ordförande, SA, Region Trollskogen
Ylva Stjärnfall, Ledamot, SA, Region Trollskogen
Tor Drakberg avgick 13 juni 2025 som ledamot.
Ylva Stjärnfall valdes 13 juni 2025 till ledamot och efterträdde Tor Drakberg.

12 ledning 2024-11-21 2024-11-22 a substitute who became a member
Runa Guldäpple, Ledamot, NÄ, Örnklo kommun
Saga Fabelius, Ledamot, NÄ, Örnklo kommun
Runa Guldäpple avgick 22 november 2024 som ledamot.
Saga Fabelius valdes 22 november 2024 till ledamot och efterträdde Runa Guldäpple.

13 ledning 2024-11-21 2024-11-22 the substitute's seat
Saga Fabelius, Ersättare, NÄ, Örnklo kommun
Rut Småtroll, Ersättare, NÄ, Örnklo kommun
Saga Fabelius lämnade 22 november 2024 uppdraget som ersättare.
Rut Småtroll valdes 22 november 2024 till ersättare och efterträdde Saga Fabelius.

14 ledning 2024-08-31 2024-10-01 of which only the month is known
Torkel Björktroll, Ledamot, MÅ, Älvdans kommun
Linnéa Tistelfé, Ledamot, MÅ, Älvdans kommun
Linnéa Tistelfé valdes i september 2024 till ledamot och efterträdde Torkel Björktroll.

15 ledning 2024-12-31 2026-01-01 of which only the year is known
Abel Sägnér, Ledamot, SA, Tomtebacka kommun
Vera Sägnér Huldermo, Ledamot, SA, Tomtebacka kommun
Vera Sägnér Huldermo valdes under 2025 till ledamot och efterträdde Abel Sägnér.

16 ledning 2024-12-31 2025-01-01 left at an unknown day, and who came is not entered
Knut Ekskugga, Ledamot, TR, Skuggnäs kommun
-
Knut Ekskugga lämnade under 2024 uppdraget som ledamot.

17 ledning 2027-01-14 2027-01-15 still to come
Elof Sagander, Ledamot, SAG, Silverkvarn kommun
Petronella Lyktsten, Ledamot, SAG, Silverkvarn kommun
Petronella Lyktsten valdes 15 januari 2027 till ledamot och efterträdde Elof Sagander.

18 ledning 2025-10-02 2025-10-03 replaced
Nils Mytén, Ledamot, AL, Gryningsö kommun
Ingrid Mytén, Ledamot, AL, Gryningsö kommun
Nils Mytén lämnade 3 oktober 2025 uppdraget som ledamot.
Ingrid Mytén valdes 3 oktober 2025 till ledamot och efterträdde Nils Mytén.

19 ledning 2023-11-30 2023-12-01 the first of two in one seat
Svea Legendahl, Ledamot, DR, Region Dimman
Bo Skogsrå, Ledamot, DR, Region Dimman
Svea Legendahl avgick 1 december 2023 som ledamot.
Bo Skogsrå valdes 1 december 2023 till ledamot och efterträdde Svea Legendahl.

20 ledning 2025-12-04 2025-12-05 the second of two in one seat
Bo Skogsrå, Ledamot, DR, Region Dimman
Måns Glimmer, Ledamot, DR, Region Dimman
Bo Skogsrå avgick 5 december 2025 som ledamot.
Måns Glimmer valdes 5 december 2025 till ledamot och efterträdde Bo Skogsrå.

21 ledning 2024-12-23 2024-12-24 a substitute who died
Karna Vittra, Ersättare, SA, Huldrevik kommun
vakant
Karna Vittra avled 24 december 2024.
Platsen efter Karna Vittra är vakant sedan 24 december 2024.

21 ledning 2025-02-13 2025-02-14 a substitute's seat filled later
-
Olle Bäckahäst, Ersättare, SA, Huldrevik kommun
Olle Bäckahäst valdes 14 februari 2025 till ersättare och efterträdde Karna Vittra.

22 ledning 2026-08-31 2026-10-01 a substitute's seat, vacant since a month
Selma Irrbloss, Ersättare, SAG, Månstrand kommun
vakant
Selma Irrbloss avgick i september 2026 som ersättare.
Platsen efter Selma Irrbloss är vakant sedan september 2026.
`;
