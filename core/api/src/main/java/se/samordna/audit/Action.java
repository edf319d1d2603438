package se.samordna.audit;

import se.samordna.text.Text;

/**
 * What somebody did with a person's data, as the audit trail keeps it.
 *
 * <p>The words are those of the person's own log: what happened, without saying anything of the
 * content. A name is stored in audit rows and is therefore never changed or used for anything else.
 */
public enum Action {
  PERSON_SEARCH("Sökte fram dig i personlistan", "Found you in the list of persons"),
  PERSON_READ("Läste dina uppgifter", "Read your details"),
  PERSON_REGISTER("Registrerade dig", "Registered you"),
  PERSON_CHANGE("Ändrade dina uppgifter", "Changed your details"),
  MERGE_READ(
      "Såg efter om du är registrerad två gånger", "Looked whether you are registered twice"),
  PERSON_MERGE("Slog ihop två registreringar av dig", "Brought two registrations of you together"),
  PERSON_UNMERGE(
      "Tog isär två registreringar som hade slagits ihop",
      "Took two registrations apart that had been brought together"),
  RECORD_CLOSE("Stängde din akt för gott", "Closed your record for good"),
  CARE_END(
      "Avslutade enhetens del i din vård eller ditt stöd",
      "Ended the unit's part in your care or support"),
  NETWORK_CHANGE("Ändrade ditt nätverk", "Changed your network"),
  CHILDREN_READ("Läste om barn i din familj", "Read of children in your family"),
  CHILDREN_CHANGE(
      "Ändrade uppgift om barn i din familj", "Changed a fact of children in your family"),
  CONSENT_READ("Läste vad du har samtyckt till", "Read what you have consented to"),
  CONSENT_CHANGE("Skrev in ditt ja eller nej", "Recorded your yes or no"),
  BLOCK_READ("Läste vad du har spärrat", "Read what you have blocked"),
  BLOCK_CHANGE("Skrev in eller tog bort en spärr", "Recorded a block or its end"),
  BLOCK_LIFT("Hävde en spärr med ditt samtycke", "Lifted a block by your consent"),
  DISCLOSURE_RECORD(
      "Lämnade ut uppgifter om dig till någon annan", "Disclosed facts about you to somebody else"),
  LINK_CHANGE(
      "Ändrade hur en annan vårdgivare kan läsa om dig med ditt samtycke",
      "Changed how another provider can read of you by your consent"),
  LINKED_READ(
      "Läste om dig hos en annan vårdgivare med ditt samtycke",
      "Read of you at another provider by your consent"),
  READ_FROM_OUTSIDE(
      "Läste om dig från en annan vårdgivare med ditt samtycke",
      "Read of you from another provider by your consent"),
  PLAN_READ("Läste din plan", "Read your plan"),
  PLAN_CHANGE("Ändrade din plan", "Changed your plan"),
  PLAN_ADOPT("Fastställde din plan", "Adopted your plan"),
  SIP_READ("Läste din samordnade individuella plan", "Read your coordinated individual plan"),
  SIP_CHANGE(
      "Ändrade din samordnade individuella plan", "Changed your coordinated individual plan"),
  SIP_ADOPT(
      "Fastställde din samordnade individuella plan", "Adopted your coordinated individual plan"),
  CRISIS_PLAN_READ("Läste din krisplan", "Read your crisis plan"),
  CRISIS_PLAN_CHANGE("Ändrade din krisplan", "Changed your crisis plan"),
  CONTACT_RECORD("Skrev in en kontakt med dig", "Recorded a contact with you"),
  PERSON_MEETING_READ("Läste om ett möte om dig", "Read of a meeting about you"),
  PERSON_MEETING_CHANGE("Ändrade ett möte om dig", "Changed a meeting about you"),
  SHARED_DECISION_READ(
      "Läste beslut som ni har kommit fram till tillsammans",
      "Read decisions that you have come to together"),
  SHARED_DECISION_RECORD(
      "Skrev in ett beslut som ni har kommit fram till tillsammans",
      "Recorded a decision that you have come to together"),
  MEETING_READ(
      "Läste om ett av teamets möten där du togs upp",
      "Read of a team's meeting that spoke of you"),
  MEETING_CHANGE("Ändrade ett möte som gäller dig", "Changed a meeting that concerns you"),
  ENROLMENT_READ("Läste hur din samordning ser ut", "Read how your support is coordinated"),
  PAST_READ(
      "Läste hur det var för dig vid en tidigare tidpunkt", "Read how it was for you in the past"),
  RIGHTS_READ("Läste vilka som kunde läsa om dig", "Read who could read of you"),
  COORDINATION_READ("Läste vilka som samordnar för dig", "Read who coordinates for you"),
  COORDINATION_CHANGE("Ändrade vilka som samordnar för dig", "Changed who coordinates for you"),
  STEP_PREVIEW("Prövade en ändring av din samordning", "Tried out a change of your support"),
  STEP_TAKE("Ändrade din samordning", "Changed how your support is coordinated"),
  HANDOVER_READ(
      "Läste om en överlämning av dig till ett annat team eller en annan modell",
      "Read of a handover of you to another team or model"),
  HANDOVER_CHANGE(
      "Ändrade en överlämning av dig till ett annat team eller en annan modell",
      "Changed a handover of you to another team or model"),
  BOARD_READ(
      "Läste teamets tavla eller dagliga lista där du finns med",
      "Read the team's board or daily list that you are on"),
  BOARD_CHANGE(
      "Ändrade din rad på teamets tavla eller dagliga lista",
      "Changed your row on the team's board or daily list"),
  CASELOAD_READ("Läste teamets fördelning där du finns med", "Read the team's share of work"),
  LIMIT_OVERRIDE(
      "Gick över en gräns när din samordning ändrades, med skäl",
      "Went over a limit when your support was changed, with a reason"),
  SELF_CHECK_READ("Läste teamets självkoll", "Read the team's self-check"),
  SELF_CHECK_ROWS(
      "Läste vilka teamets självkoll räknar, där du finns med",
      "Read whom the team's self-check counts, you among them"),
  SCORE_READ("Läste skattningar som gäller dig", "Read ratings that concern you"),
  SCORE_RECORD("Skrev in en skattning som gäller dig", "Recorded a rating that concerns you"),
  LIFE_FACT_READ("Läste uppgifter om hur du har det", "Read facts of how your life is"),
  LIFE_FACT_RECORD("Skrev in en uppgift om hur du har det", "Recorded a fact of how your life is"),
  TASK_READ("Läste uppgifter som gäller dig", "Read tasks that concern you"),
  TASK_CHANGE("Ändrade en uppgift som gäller dig", "Changed a task that concerns you"),
  FORM_READ("Läste ett formulär med dina svar", "Read a form with your answers"),
  FORM_ANSWER("Fyllde i ett formulär om dig", "Filled in a form about you"),
  ADMISSION_CHANGE("Ändrade uppgift om inskrivning i vård", "Changed a fact of admission to care"),
  DISCHARGE_READ("Läste planeringen av din utskrivning", "Read the planning of your discharge"),
  DISCHARGE_CHANGE(
      "Ändrade planeringen av din utskrivning", "Changed the planning of your discharge"),
  ANSWER_READ(
      "Läste på nytt svaret på något som redan hade gjorts",
      "Read again the answer to what had been done already"),
  LOG_READ("Läste din logg", "Read your log"),
  LOG_EXPORT("Tog fram din logg åt dig", "Made out your log for you"),
  LOG_FIND("Letade upp din logg", "Looked up your log"),
  LOG_TELLING_READ("Läste vad loggen berättar", "Read what the log tells"),
  LOG_TELLING_CHANGE("Ändrade vad loggen berättar", "Changed what the log tells"),
  AUDIT_SEARCH("Sökte i loggen där du finns med", "Searched the log that you are in"),
  AUDIT_SAMPLE("Drog ett stickprov ur loggen", "Drew a sample from the log"),
  AUDIT_SAMPLE_READ(
      "Läste ett stickprov ur loggen där du finns med",
      "Read a sample from the log that you are in"),
  AUDIT_REVIEW(
      "Granskade att någon haft tillgång till dina uppgifter",
      "Reviewed that somebody had access to your details"),
  NAMED_STAFF_READ(
      "Läste vilka som får läsa om dig, som har skyddade personuppgifter",
      "Read who may read of you, who have a protected identity"),
  NAMED_STAFF_CHANGE(
      "Ändrade vilka som får läsa om dig, som har skyddade personuppgifter",
      "Changed who may read of you, who have a protected identity"),
  EMERGENCY_OPEN(
      "Öppnade dina uppgifter i ett nödläge, med skäl",
      "Opened your details in an emergency, with a reason"),
  EMERGENCY_READ(
      "Läste i listan över nödöppningar att dina uppgifter öppnats",
      "Read in the list of emergency openings that your details were opened"),
  EMERGENCY_REVIEW(
      "Granskade en nödöppning av dina uppgifter", "Reviewed an emergency opening of your details"),
  RIGHTS_REVIEW(
      "Gick igenom vem som har vilka behörigheter", "Went through who has which authorisations"),
  RIGHTS_TABLE_READ("Läste tabellen över behörigheter", "Read the table of rights"),
  RIGHTS_DECIDE(
      "Skrev in att tabellen över behörigheter gäller", "Recorded that the table of rights holds"),
  EXPORT_ASK(
      "Bad om att få ta ut dina uppgifter som fil", "Asked to take your details out as a file"),
  EXPORT_READ(
      "Läste vem som bett att få ta ut dina uppgifter som fil",
      "Read who has asked to take your details out as a file"),
  EXPORT_DECIDE(
      "Sa ja eller nej till att dina uppgifter tas ut som fil",
      "Said yes or no to your details being taken out as a file"),
  EXPORT_TAKE(
      "Tog ut dina uppgifter som fil, när en till hade sagt ja",
      "Took your details out as a file, when somebody else had said yes"),
  STAFF_IDENTITY_READ(
      "Läste namnet på en medarbetare med skyddade personuppgifter",
      "Read the name of a colleague with a protected identity"),
  TEAM_LOADS_READ("Läste hur mycket varje team bär", "Read how much each team carries"),
  START_READ("Läste sin startsida där du finns med", "Read their start page that you are on"),
  ORGANISATION_CHANGE("Ändrade organisationen", "Changed the organisation"),
  STAFFING_CHANGE("Ändrade hur teamet är bemannat", "Changed how the team is staffed"),
  ACCOUNT_CHANGE("Ändrade ett konto", "Changed an account"),
  MODEL_CHANGE("Ändrade modellerna", "Changed the models"),
  MODEL_MOVE(
      "Flyttade din samordning till en annan version av modellen",
      "Moved your support to another version of its model"),
  DISPOSAL_READ("Läste vad som får gallras", "Read what may be disposed of"),
  DISPOSAL_CHANGE("Ändrade vad som får gallras", "Changed what may be disposed of"),
  DISPOSAL_RUN("Gallrade arbetsanteckningar", "Disposed of working notes"),
  OWN_LOGIN_READ("Läste om din egen inloggning", "Read of your own login"),
  OWN_LOGIN_CHANGE("Ändrade din egen inloggning", "Handed out, changed or closed your own login"),
  OWN_EXPORT("Tog ut allt som visas på Min sida", "Took out all that My page shows"),
  CORRECTION_ADD("Skrev att en uppgift är fel", "Wrote that something is wrong"),
  CRISIS_PLAN_ANSWER(
      "Svarade om du vill ha en krisplan", "Answered whether you want a crisis plan"),
  SIP_REQUEST("Bad om en samordnad individuell plan", "Asked for a coordinated individual plan"),
  WITHHELD_READ("Läste vad som inte visas på Min sida", "Read what My page does not show"),
  WITHHELD_CHANGE("Ändrade vad som visas på Min sida", "Changed what My page shows"),
  OMBUD_READ(
      "Läste om ditt uppdrag till personligt ombud", "Read of your personal ombud's mandate"),
  OMBUD_CHANGE(
      "Ändrade ditt uppdrag till personligt ombud", "Changed your personal ombud's mandate"),
  OMBUD_COUNT("Läste hur många som har personligt ombud", "Read how many have a personal ombud"),
  OMBUD_DISPOSE(
      "Gallrade ditt avslutade uppdrag till personligt ombud",
      "Disposed of your ended mandate of a personal ombud"),
  RECORD_DISPOSE("Gallrade din journal eller akt", "Disposed of your record"),
  LOG_IN("Loggade in", "Logged in");

  private final Text words;

  Action(String sv, String en) {
    words = new Text(sv, en);
  }

  /** What happened, in the words of the person's own log. */
  public Text words() {
    return words;
  }
}
