package se.samordna.enginetests;

import static se.samordna.enginetests.WholeRecord.KEPT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samordna.Id;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.contact.Contact;
import se.samordna.decision.SharedDecision;
import se.samordna.decision.SharedDecisions.NewFollowUp;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Answers;
import se.samordna.form.Value;
import se.samordna.information.InformationCategory;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks;
import se.samordna.network.Said;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipMeeting;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.Sips;

/**
 * What of a record has come as far as it can: a SIP that was adopted, handed over, followed up and
 * ended, answers in somebody's own words, what was objected to, taken back, told and agreed on.
 */
final class Settled {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final Said SAID = Said.byPerson(TODAY, Said.Way.PHONE);

  private final FactTeam team;
  private final House house;
  private final Person person;

  /** Each in the place of the thing of its kind that has come no further than begun. */
  final Map<Class<?>, Id<?>> things = new HashMap<>();

  Settled(FactTeam team, Person person) {
    this.team = team;
    this.house = team.house;
    this.person = person;
  }

  /** A SIP from need to its end, before another is begun. */
  void sip() {
    Sip sip =
        house.sips.begin(team.anna, person.id(), new SipNeed(SipNeed.SeenBy.PERSON, TODAY, "Ja."));
    things.put(Sip.class, sip.id());
    sip = house.sips.ask(team.anna, sip.id(), sip.revision());
    house.consents.give(team.anna, person.id(), consent(ConsentType.SIP_CREATION));
    sip = house.sips.prepare(team.anna, sip.id(), sip.revision());
    sip =
        house.sips.parties(
            team.anna,
            sip.id(),
            sip.revision(),
            List.of(
                new Sips.NewParty(
                    null, SipParty.Kind.MUNICIPALITY, "Exempelby kommun", KEPT + " Kommun")));
    sip = house.sips.call(team.anna, sip.id(), sip.revision(), SipCall.on(TODAY, "Torget 1"));
    Id<SipParty> own = sip.parties().get(0).id();
    Id<SipParty> other = sip.parties().get(1).id();
    things.put(SipParty.class, other);
    SipMeeting.Attendance came = new SipMeeting.Attendance(other, SipMeeting.Attendance.How.CAME);
    sip =
        house.sips.hold(
            team.anna,
            sip.id(),
            sip.revision(),
            new Sips.NewHeld(TODAY, PersonsPart.PRESENT, "", List.of(came), null));
    decided(sip.meeting().orElseThrow().meeting());
    sip = house.sips.save(team.anna, sip.id(), sip.revision(), content(own));
    sip = house.sips.adopt(team.anna, sip.id(), sip.revision(), List.of());
    sip =
        house.sips.handOver(
            team.anna, sip.id(), sip.revision(), new Sips.NewHandOver(other, TODAY, "Med bud"));
    sip = house.sips.correct(team.anna, sip.id(), 1, new NewCorrection("Fel mål", SAID));
    sip = house.sips.followUp(team.anna, sip.id(), sip.revision());
    house.sips.evaluate(
        team.anna,
        sip.id(),
        sip.revision(),
        new Sips.NewEvaluation(TODAY, 5, "Det hjälpte", "Så där", false));
  }

  private static SipContent content(Id<SipParty> own) {
    return new SipContent(
        KEPT + " vill jag",
        List.of(new SipContent.SipGoal(KEPT + " mål", false)),
        List.of(
            new SipContent.SipIntervention(
                KEPT + " görs", own, KEPT + " enhet", KEPT, TODAY.plusDays(20))),
        List.of(),
        true,
        new SipContent.SipMain(own, KEPT, ""),
        TODAY.plusMonths(3),
        KEPT + " i kris");
  }

  private void decided(Id<PersonMeeting> id) {
    PersonMeeting one = house.personMeetings.get(team.anna, id);
    one =
        house.personMeetings.decide(
            team.anna,
            id,
            one.revision(),
            new PersonMeetings.NewDecision(
                "Boendestöd", null, "Exempelby kommun", TODAY.plusDays(14)));
    house.personMeetings.correct(team.anna, id, new NewCorrection("Så sades det inte", SAID));
    things.put(PersonMeeting.class, one.id());
  }

  /** The rest, once there is something to object to. */
  void told(Id<Contact> contact, Id<SharedDecision> decision) {
    house.contacts.correct(team.anna, contact, new NewCorrection("Vi sågs inte", SAID));
    house.crisisPlanRecords.correct(
        team.anna, person.id(), 1, new NewCorrection("Inte mitt tecken", SAID));
    house.sharedDecisions.followUp(
        team.anna, decision, new NewFollowUp(TODAY, KEPT + " säger jag", KEPT + " säger vi"));
    house.sharedDecisions.correct(
        team.anna, decision, new NewCorrection("Så bestämde vi inte", SAID));
    answered();
    takenBack();
    house.consents.disclose(
        team.anna,
        person.id(),
        new Consents.NewDisclosure(
            Recipient.outsider("Rut", ""),
            Purpose.CLOSE_ONES,
            List.of(InformationCategory.CRISIS_PLAN),
            "Krisplanen",
            null,
            false,
            ""));
    agreed();
  }

  private void answered() {
    Answers answers = Answers.NONE;
    for (String criterion : List.of("e1", "e2", "e3", "e4", "e5")) {
      answers = answers.with(criterion, new Value.YesNo(true));
    }
    team.answer(
        team.anna,
        person,
        "fact-eligibility",
        answers.with("personsView", new Value.Words(KEPT + " tror jag.")));
    things.put(
        AnsweredForm.class,
        team.forms.of(team.anna, person.id(), java.util.Optional.empty()).stream()
            .filter(one -> one.canonical().toString().contains("fact-eligibility"))
            .findFirst()
            .orElseThrow()
            .id());
  }

  private void takenBack() {
    Consent one =
        house.consents.give(team.anna, person.id(), consent(ConsentType.CLOSE_ONE_CONTACT));
    house.consents.withdraw(
        team.anna,
        one.id(),
        new ConsentWord(ConsentWord.Form.ORAL, TODAY, null, "Sade det till Anna"));
    things.put(Consent.class, one.id());
  }

  private static Consents.NewConsent consent(ConsentType type) {
    boolean sip = type == ConsentType.SIP_CREATION;
    return new Consents.NewConsent(
        new ConsentTerms(
            type,
            List.of(Recipient.outsider(sip ? "Exempelby kommun" : "Ruben", "")),
            sip ? Purpose.JOINT_PLAN : Purpose.CLOSE_ONES,
            List.of(
                InformationCategory.PLAN_GOALS,
                InformationCategory.PLAN_INTERVENTIONS,
                InformationCategory.CRISIS_PLAN),
            List.of(),
            "",
            ""),
        null,
        null,
        new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, ""));
  }

  /** Somebody of the network who was called something else before, and may know some things. */
  private void agreed() {
    NetworkMember one = house.networks.suggest(team.anna, person.id(), member("Rolf", "Kusin"));
    one = house.networks.change(team.anna, one.id(), one.revision(), member("Rolf B", "Syssling"));
    one =
        house.networks.move(
            team.anna, one.id(), one.revision(), MemberStatus.APPROVED_BY_PERSON, SAID, "");
    house.networks.agree(
        team.anna,
        one.id(),
        one.revision(),
        new MemberScope(
            List.of(InformationCategory.PLAN_GOALS), List.of(), "Inte om pengarna", false),
        SAID,
        "Det får han veta");
    things.put(NetworkMember.class, one.id());
  }

  private static Networks.NewMember member(String name, String relation) {
    return new Networks.NewMember(
        name,
        NetworkMember.Relation.OTHER,
        relation,
        NetworkMember.Kind.PRIVATE,
        NetworkMember.Sphere.PRIVATE,
        null,
        "070-174 06 09",
        false);
  }
}
