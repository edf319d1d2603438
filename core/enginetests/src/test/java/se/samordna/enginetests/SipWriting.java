package se.samordna.enginetests;

import java.time.LocalDate;
import java.util.List;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipContent.SipIntervention;
import se.samordna.sip.SipContent.SipMain;
import se.samordna.sip.SipMeeting.Attendance;
import se.samordna.sip.SipMeeting.Choice;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.Sips.NewHeld;
import se.samordna.sip.Sips.NewParty;

/** SIPs for tests that are about what is done with one. */
final class SipWriting {
  private SipWriting() {}

  /** A SIP whose meeting has been, to which the municipality did not come. */
  static Sip held(House house, Caller by, Id<Person> person) {
    LocalDate today = house.today();
    Sip sip =
        house.sips.begin(
            by, person, new SipNeed(SipNeed.SeenBy.PERSON, today, "Vill att vi talas vid."));
    sip = house.sips.ask(by, sip.id(), sip.revision());
    house.consents.give(by, person, consent(today));
    sip = house.sips.prepare(by, sip.id(), sip.revision());
    NewParty municipality =
        new NewParty(null, SipParty.Kind.MUNICIPALITY, "Exempelby kommun", "Bo Kommun");
    sip = house.sips.parties(by, sip.id(), sip.revision(), List.of(municipality));
    sip = house.sips.call(by, sip.id(), sip.revision(), SipCall.on(today, "Torget 1"));
    Attendance away = new Attendance(sip.parties().get(1).id(), Attendance.How.ABSENT);
    NewHeld held = new NewHeld(today, PersonsPart.PRESENT, "", List.of(away), Choice.GO_ON);
    return house.sips.hold(by, sip.id(), sip.revision(), held);
  }

  private static NewConsent consent(LocalDate today) {
    return new NewConsent(
        new ConsentTerms(
            ConsentType.SIP_CREATION,
            List.of(Recipient.outsider("Exempelby kommun", "")),
            Purpose.JOINT_PLAN,
            List.of(InformationCategory.PLAN_GOALS),
            List.of(),
            "",
            ""),
        null,
        null,
        new ConsentWord(ConsentWord.Form.WRITTEN, today, null, ""));
  }

  /** No more than the law asks for. */
  static SipContent poor(Sip sip, String important, LocalDate today) {
    SipParty own = sip.parties().get(0);
    return new SipContent(
        important,
        List.of(),
        List.of(new SipIntervention("Samtal", own.id(), "FACT Norr", "Anna Region", today)),
        List.of(),
        true,
        new SipMain(own.id(), "Anna Region", ""),
        today.plusMonths(3),
        "");
  }
}
