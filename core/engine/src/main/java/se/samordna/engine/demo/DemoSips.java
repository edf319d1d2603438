package se.samordna.engine.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samordna.access.Caller;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonMeetings.NewBooking;
import se.samordna.personmeeting.PersonMeetings.NewTopic;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.plan.PlanRecords.NewElsewhere;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipContent.SipGoal;
import se.samordna.sip.SipContent.SipIntervention;
import se.samordna.sip.SipContent.SipMain;
import se.samordna.sip.SipContent.SipMeasure;
import se.samordna.sip.SipMeeting.Attendance;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipState;
import se.samordna.sip.Sips.NewCall;
import se.samordna.sip.Sips.NewHeld;
import se.samordna.sip.Sips.NewParty;
import se.samordna.text.Days;

/** Coordinated individual plans of some of the invented persons, each as far as it has come. */
final class DemoSips {
  /** How far the plan of the person of a place has come. */
  private static final Map<Integer, SipState> STANDING =
      Map.of(
          0, SipState.ADOPTED,
          2, SipState.CALLED,
          3, SipState.HELD,
          5, SipState.PREPARED,
          6, SipState.CONSENT_ASKED,
          8, SipState.FOLLOW_UP_DUE);

  private static final Recipient MUNICIPALITY =
      Recipient.outsider("Exempelby kommun", "Socialtjänsten");

  private final DemoServices services;
  private final Caller nurse;

  DemoSips(DemoServices services, Caller nurse) {
    this.services = services;
    this.nurse = nurse;
  }

  /** Writes them, and a plan that one of the persons says there is with somebody else. */
  void write(DemoHouse house, Diary diary) {
    STANDING.forEach(
        (place, state) ->
            diary.now(
                () -> write(house.person(place), new Course(state, MUNICIPALITY, municipal()))));
    diary.now(
        () ->
            services
                .planRecords()
                .note(
                    nurse,
                    house.person(0).id(),
                    new NewElsewhere("Genomförandeplan", "Boendestödet i Exempelby", today())));
  }

  private LocalDate today() {
    return services.clock().today();
  }

  /**
   * How far a SIP has come, and with which other principal.
   *
   * @param to who the consent names
   */
  private record Course(SipState state, Recipient to, NewParty principal) {}

  private static NewParty municipal() {
    return new NewParty(
        null, SipParty.Kind.MUNICIPALITY, "Exempelby kommun", "Bo Kommun, 070-174 06 66");
  }

  /** One that this caller's provider keeps, and that leaves a copy with a linked region. */
  void adopt(Person person, Provider region) {
    write(
        person,
        new Course(
            SipState.ADOPTED,
            Recipient.of(region),
            new NewParty(
                null,
                SipParty.Kind.REGION,
                region.name(),
                "Anna Region, 070-174 06 05",
                region.id(),
                null)));
  }

  private void write(Person person, Course course) {
    SipState state = course.state();
    Sip sip =
        services
            .sips()
            .begin(
                nurse,
                person.id(),
                new SipNeed(
                    SipNeed.SeenBy.PERSON,
                    today().minusDays(1),
                    person.givenName() + " vill att alla drar åt samma håll."));
    sip = services.sips().ask(nurse, sip.id(), sip.revision());
    if (state == SipState.CONSENT_ASKED) {
      return;
    }
    consent(person, course.to());
    sip = services.sips().prepare(nurse, sip.id(), sip.revision());
    sip = services.sips().parties(nurse, sip.id(), sip.revision(), parties(person, course));
    if (state == SipState.PREPARED) {
      return;
    }
    sip = services.sips().save(nurse, sip.id(), sip.revision(), content(sip));
    sip =
        services
            .sips()
            .call(nurse, sip.id(), sip.revision(), call(state == SipState.CALLED ? 6 : 0));
    if (state == SipState.CALLED) {
      return;
    }
    sip = services.sips().hold(nurse, sip.id(), sip.revision(), held(sip));
    if (state == SipState.HELD) {
      return;
    }
    sip = services.sips().adopt(nurse, sip.id(), sip.revision(), List.of());
    if (state == SipState.FOLLOW_UP_DUE) {
      var unused = services.sips().followUp(nurse, sip.id(), sip.revision());
    }
  }

  /** At ten o'clock some days from now, or at once. */
  private NewCall call(int days) {
    Instant from =
        days == 0
            ? services.clock().now()
            : Days.start(today().plusDays(days)).plus(Duration.ofHours(10));
    return new NewCall(
        new NewBooking(
            from, from.plus(Duration.ofHours(1)), "Torget 1, rum 3", false, false, "", ""),
        List.of(
            new NewTopic(null, "Det som är viktigt, och målen", InformationCategory.PLAN_GOALS),
            new NewTopic(
                null, "Vem som gör vad, och när", InformationCategory.PLAN_INTERVENTIONS)));
  }

  private void consent(Person person, Recipient to) {
    ConsentTerms terms =
        new ConsentTerms(
            ConsentType.SIP_CREATION,
            List.of(to),
            Purpose.JOINT_PLAN,
            List.of(
                InformationCategory.PLAN_GOALS,
                InformationCategory.PLAN_INTERVENTIONS,
                InformationCategory.CRISIS_PLAN),
            List.of(),
            "",
            "");
    ConsentWord written = new ConsentWord(ConsentWord.Form.WRITTEN, today(), null, "");
    services.consents().give(nurse, person.id(), new NewConsent(terms, null, null, written));
  }

  /** The other principal, and whoever of the network has said yes and stands near. */
  private List<NewParty> parties(Person person, Course course) {
    List<NewParty> parties = new ArrayList<>();
    parties.add(course.principal());
    services.networks().of(nurse, person.id()).stream()
        .filter(one -> one.kind() == NetworkMember.Kind.PRIVATE)
        .filter(one -> one.status().hasThePersonsYes())
        .findFirst()
        .ifPresent(one -> parties.add(NewParty.of(SipParty.Kind.CLOSE_ONE, one.id())));
    return parties;
  }

  private SipContent content(Sip sip) {
    SipParty region = party(sip, SipParty.Kind.REGION);
    SipParty municipality = party(sip, SipParty.Kind.MUNICIPALITY);
    return new SipContent(
        "Att bo kvar hemma och komma ut varje dag.",
        List.of(
            new SipGoal("Sova hela nätter", false), new SipGoal("Börja studera till hösten", true)),
        List.of(
            new SipIntervention(
                "Samtal varje vecka",
                region.id(),
                "FACT Norr",
                "Anna Region",
                today().plusDays(14)),
            new SipIntervention(
                "Boendestöd tre gånger i veckan",
                municipality.id(),
                "Boendestödet",
                "Bo Kommun",
                today().plusDays(21))),
        List.of(new SipMeasure("Följer med till skolans öppna hus", "Monica", null)),
        false,
        new SipMain(region.id(), "Anna Region", "070-174 06 05"),
        today().plusMonths(3),
        "Ring FACT Norr, på kvällar psykiatrisk jour.");
  }

  private static SipParty party(Sip sip, SipParty.Kind kind) {
    return sip.parties().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  private NewHeld held(Sip sip) {
    return new NewHeld(
        today(),
        PersonsPart.PRESENT,
        "",
        sip.parties().stream()
            .filter(party -> !party.own())
            .map(party -> new Attendance(party.id(), Attendance.How.CAME))
            .toList(),
        null);
  }
}
