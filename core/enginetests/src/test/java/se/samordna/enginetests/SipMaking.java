package se.samordna.enginetests;

import java.time.LocalDate;
import java.util.List;
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
import se.samordna.sip.SipContent.SipGoal;
import se.samordna.sip.SipContent.SipIntervention;
import se.samordna.sip.SipContent.SipMain;
import se.samordna.sip.SipMeeting.Attendance;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.Sips.NewHeld;
import se.samordna.sip.Sips.NewParty;

/** SIPs that have come some way. */
final class SipMaking {
  private SipMaking() {}

  /** A SIP that has been adopted today, after a meeting to which all came. */
  static Sip adopted(House house, Caller nurse, Person person) {
    Sip sip =
        house.sips.begin(
            nurse, person.id(), new SipNeed(SipNeed.SeenBy.OWN_STAFF, house.today(), "Behövs."));
    sip = house.sips.ask(nurse, sip.id(), sip.revision());
    house.consents.give(
        nurse,
        person.id(),
        new NewConsent(
            new ConsentTerms(
                ConsentType.SIP_CREATION,
                List.of(Recipient.outsider("Exempelby kommun", "")),
                Purpose.JOINT_PLAN,
                List.of(InformationCategory.PLAN_GOALS, InformationCategory.PLAN_INTERVENTIONS),
                List.of(),
                "",
                ""),
            null,
            null,
            new ConsentWord(ConsentWord.Form.WRITTEN, house.today(), null, "")));
    sip = house.sips.prepare(nurse, sip.id(), sip.revision());
    sip =
        house.sips.parties(
            nurse,
            sip.id(),
            sip.revision(),
            List.of(new NewParty(null, SipParty.Kind.MUNICIPALITY, "Exempelby kommun", "")));
    sip = house.sips.call(nurse, sip.id(), sip.revision(), SipCall.on(house.today(), ""));
    sip =
        house.sips.hold(
            nurse,
            sip.id(),
            sip.revision(),
            new NewHeld(
                house.today(),
                PersonsPart.PRESENT,
                "",
                List.of(new Attendance(sip.parties().get(1).id(), Attendance.How.CAME)),
                null));
    LocalDate by = house.today().plusDays(20);
    sip =
        house.sips.save(
            nurse,
            sip.id(),
            sip.revision(),
            new SipContent(
                "Att få bo kvar.",
                List.of(new SipGoal("Sova.", false)),
                List.of(
                    new SipIntervention(
                        "Sömnskola", sip.parties().get(0).id(), "FACT Norr", "Anna", by)),
                List.of(),
                true,
                new SipMain(sip.parties().get(0).id(), "Anna", ""),
                house.today().plusMonths(3),
                ""));
    return house.sips.adopt(nurse, sip.id(), sip.revision(), List.of());
  }
}
