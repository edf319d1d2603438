package se.samordna.engine.discharge;

import se.samordna.discharge.DischargeDuty;
import se.samordna.discharge.DischargePlanning;
import se.samordna.text.Text;

/** What a duty is called among tasks: to do it, or to look whether it has come. */
final class DutyWords {
  private DutyWords() {}

  static Text task(DischargePlanning planning, DischargeDuty duty) {
    return duty.part() == planning.part() ? todo(duty) : lookAfter(duty);
  }

  private static Text todo(DischargeDuty duty) {
    return switch (duty) {
      case ADMISSION_NOTICE ->
          new Text("Skicka inskrivningsmeddelande", "Send the notice of admission");
      case NEW_DATE_NOTICE ->
          new Text(
              "Underrätta om ny beräknad dag för utskrivning",
              "Tell of the new expected day of discharge");
      case CARE_CONTACT ->
          new Text(
              "Utse fast vårdkontakt före utskrivningen",
              "Appoint a designated care contact before discharge");
      case READY_NOTICE ->
          new Text(
              "Underrätta om att personen är utskrivningsklar",
              "Tell that the person is ready for discharge");
      case CALL ->
          new Text("Kalla till SIP efter utskrivningsklar", "Call to a SIP: ready for discharge");
      case INFORMATION ->
          new Text(
              "För över information samma dag som utskrivningen",
              "Pass on information the same day as the discharge");
    };
  }

  private static Text lookAfter(DischargeDuty duty) {
    return switch (duty) {
      case ADMISSION_NOTICE ->
          new Text(
              "Se efter att inskrivningsmeddelandet har kommit",
              "See that the notice of admission has come");
      case NEW_DATE_NOTICE ->
          new Text(
              "Se efter att ni har underrättats om den nya dagen",
              "See that you have been told of the new day");
      case CARE_CONTACT ->
          new Text(
              "Se efter att en fast vårdkontakt är utsedd",
              "See that a designated care contact is appointed");
      case READY_NOTICE ->
          new Text(
              "Se efter att underrättelsen om utskrivningsklar har kommit",
              "See that the notice of readiness has come");
      case CALL -> new Text("Se efter att kallelsen till SIP har kommit", "See that the call came");
      case INFORMATION ->
          new Text(
              "Se efter att information har förts över vid utskrivningen",
              "See that information was passed on at discharge");
    };
  }
}
