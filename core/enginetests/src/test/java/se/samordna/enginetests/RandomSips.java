package se.samordna.enginetests;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import se.samordna.access.Caller;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.sip.NoSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipContent.SipIntervention;
import se.samordna.sip.SipContent.SipMain;
import se.samordna.sip.SipMeeting.Attendance;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.Sips.NewEvaluation;
import se.samordna.sip.Sips.NewHeld;
import se.samordna.sip.Sips.NewParty;

/** One thing at a time that happens to persons' SIPs, as a seed decides. */
record RandomSips(House house, Caller by, Random random) {

  /** Moves the person's newest SIP on, or begins one. */
  boolean happens(Person person) {
    List<Sip> all = house.sips.of(by, person.id());
    if (all.isEmpty() || all.get(0).state().isOver()) {
      house.sips.begin(
          by, person.id(), new SipNeed(SipNeed.SeenBy.OWN_STAFF, house.today(), "Behövs."));
      return true;
    }
    Sip sip = all.get(0);
    return switch (sip.state()) {
      case IDENTIFIED -> is(house.sips.ask(by, sip.id(), sip.revision()));
      case CONSENT_ASKED -> answered(person, sip);
      case PREPARED -> called(sip);
      case CALLED -> held(sip);
      case HELD, REVISED -> adopted(sip);
      case ADOPTED -> random.nextInt(3) == 0 && takenBack(person);
      case FOLLOW_UP_DUE -> followedUp(sip);
      case DECLINED, ENDED, CONSENT_WITHDRAWN, CANCELLED -> false;
    };
  }

  private static boolean is(Sip sip) {
    return sip.revision() > 1;
  }

  private boolean answered(Person person, Sip sip) {
    if (random.nextInt(6) == 0) {
      return is(
          house.sips.cancel(
              by, sip.id(), sip.revision(), new NoSip(NoSip.Reason.OTHER, "Behövs inte.")));
    }
    house.consents.give(
        by,
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
            word()));
    return is(house.sips.prepare(by, sip.id(), sip.revision()));
  }

  private ConsentWord word() {
    return new ConsentWord(ConsentWord.Form.WRITTEN, house.today(), null, "");
  }

  private boolean called(Sip sip) {
    Sip with =
        sip.parties().size() > 1
            ? sip
            : house.sips.parties(
                by,
                sip.id(),
                sip.revision(),
                List.of(new NewParty(null, SipParty.Kind.MUNICIPALITY, "Exempelby kommun", "")));
    return is(house.sips.call(by, with.id(), with.revision(), SipCall.on(house.today(), "")));
  }

  private boolean held(Sip sip) {
    return is(
        house.sips.hold(
            by,
            sip.id(),
            sip.revision(),
            new NewHeld(
                house.today(),
                PersonsPart.PRESENT,
                "",
                List.of(new Attendance(sip.parties().get(1).id(), Attendance.How.CAME)),
                null)));
  }

  private boolean adopted(Sip sip) {
    LocalDate by20 = house.today().plusDays(20);
    Sip saved =
        house.sips.save(
            by,
            sip.id(),
            sip.revision(),
            new SipContent(
                "Att få bo kvar.",
                List.of(),
                List.of(
                    new SipIntervention(
                        "Sömnskola", sip.parties().get(0).id(), "FACT Norr", "Anna", by20)),
                List.of(),
                true,
                new SipMain(sip.parties().get(0).id(), "Anna", ""),
                house.today().plusDays(10),
                ""));
    return is(
        house.sips.adopt(
            by, saved.id(), saved.revision(), sip.parties().stream().map(SipParty::id).toList()));
  }

  private boolean takenBack(Person person) {
    return house.consents.of(by, person.id(), null).stream()
        .filter(one -> one.terms().type() == ConsentType.SIP_CREATION)
        .filter(one -> one.status() == Consent.Status.ACTIVE)
        .findFirst()
        .map(one -> house.consents.withdraw(by, one.id(), word()).withdrawn() != null)
        .orElse(false);
  }

  private boolean followedUp(Sip sip) {
    return is(
        house.sips.evaluate(
            by,
            sip.id(),
            sip.revision(),
            new NewEvaluation(house.today(), 4, "Det hjälpte.", "", random.nextBoolean())));
  }
}
