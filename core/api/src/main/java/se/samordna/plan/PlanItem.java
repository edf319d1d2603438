package se.samordna.plan;

import se.samordna.text.Text;

/**
 * What a kind of plan must say beside its goals, each with the words that a form and a refusal name
 * it by (sources.md, plans).
 */
public enum PlanItem {
  REASON("Diagnos eller anledning till åtgärderna", "Diagnosis or reason for the measures"),
  MEASURES("Vidtagna och planerade åtgärder", "Measures taken and planned"),
  INFORMATION_GIVEN(
      "Information som personen har fått, och hur personen har valt",
      "Information given to the person, and what the person chose"),
  TREATMENT(
      "Behandling och andra åtgärder som behövs för att syftet ska nås och resultatet bestå",
      "Treatment and other measures needed to reach the aim and make the results last"),
  MADE_WITH(
      "Hur personen har varit med när planen gjordes", "How the person took part in the plan"),
  CLOSE_ONES(
      "Hur närstående har varit med, eller varför det var olämpligt",
      "How close ones took part, or why that was unsuitable"),
  SOCIAL_SERVICES(
      "Behov av insatser från socialtjänsten", "Need of interventions by the social services"),
  NEEDS_ASSESSED(
      "Bedömt behov av insatser från region och kommun",
      "Assessed need of interventions by region and municipality"),
  DECIDED(
      "Beslutade insatser, och vilken enhet som ansvarar för var och en",
      "Decided interventions, and which unit is responsible for each"),
  PERSONS_ATTITUDE("Personens inställning till insatserna", "The person’s attitude to them"),
  PLANNED("Planerade insatser", "Planned interventions"),
  BY_OTHERS(
      "Åtgärder av andra än region och kommun", "Measures by others than region and municipality"),
  /** In older plans, where it was written by hand; now each unit approves by itself. */
  UNITS_APPROVED(
      "Vilka enheter som har justerat planen, vem och när",
      "Which units have approved the plan, who and when"),
  HOW_AND_WHEN("Hur och när insatsen utförs", "How and when the intervention is carried out"),
  FUNCTION_NOW("Funktion nu", "Function now"),
  TIMETABLE("Ansvariga och tidsplan", "Who is responsible, and the timetable"),
  WORK_OR_STUDY("Arbete eller studier", "Work or studies"),
  /** Where the plan is kept, when another system is the system of record. */
  REFERENCE("Hänvisning till planen i det andra systemet", "Reference to the plan there"),
  /** What must be at hand here of a plan that is kept elsewhere. */
  SUMMARY("Kort om vad planen säger", "In short, what the plan says");

  private final Text words;

  PlanItem(String sv, String en) {
    words = new Text(sv, en);
  }

  /** What it is called. */
  public Text words() {
    return words;
  }
}
