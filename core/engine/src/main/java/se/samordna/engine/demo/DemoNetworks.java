package se.samordna.engine.demo;

import java.time.LocalDate;
import java.util.List;
import se.samordna.access.Caller;
import se.samordna.child.Child;
import se.samordna.child.Children.NewAnswer;
import se.samordna.child.Children.NewChild;
import se.samordna.child.HomeAnswer;
import se.samordna.network.Mandate.Area;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.NetworkMember.Kind;
import se.samordna.network.NetworkMember.Relation;
import se.samordna.network.NetworkMember.Sphere;
import se.samordna.network.Networks.NewMember;
import se.samordna.network.Representatives.NewMandate;
import se.samordna.network.Representatives.NewMaturityNote;
import se.samordna.network.Said;
import se.samordna.person.Person;

/** Who is around the invented persons: networks, those who speak for somebody, and children. */
final class DemoNetworks {
  private static final int WITH_GOD_MAN = 7;
  private static final int PARENT = 10;

  private final DemoServices services;
  private final Caller nurse;

  DemoNetworks(DemoServices services, Caller nurse) {
    this.services = services;
    this.nurse = nurse;
  }

  /** Writes who is around the person of a place. */
  void write(int place, Person person) {
    member(
        person,
        new NewMember(
            "Monica " + person.familyName(),
            Relation.PARENT,
            "mamma",
            Kind.PRIVATE,
            Sphere.PRIVATE,
            1,
            DemoPersons.phone(place + 30),
            true),
        MemberStatus.APPROVED_BY_PERSON,
        MemberStatus.INVITED,
        MemberStatus.ACCEPTED);
    member(
        person,
        new NewMember(
            "Bo Kommun",
            Relation.HOUSING_SUPPORT_WORKER,
            "",
            Kind.PROFESSIONAL,
            Sphere.MUNICIPALITY,
            2,
            DemoPersons.phone(place + 60),
            false),
        place % 2 == 0
            ? new MemberStatus[] {
              MemberStatus.APPROVED_BY_PERSON, MemberStatus.INVITED, MemberStatus.ACCEPTED
            }
            : new MemberStatus[] {MemberStatus.APPROVED_BY_PERSON});
    if (place % 3 == 0) {
      member(
          person,
          new NewMember(
              "Sam Vännedal", Relation.FRIEND, "", Kind.PRIVATE, Sphere.PRIVATE, 2, "", false));
    }
    if (place == DemoPersons.YOUNG) {
      guardian(person);
    }
    if (place == WITH_GOD_MAN) {
      godMan(person);
    }
    if (place == PARENT) {
      children(person);
    }
  }

  private void guardian(Person person) {
    LocalDate today = services.clock().today();
    NetworkMember yrsa =
        member(
            person,
            new NewMember(
                "Yrsa " + person.familyName(),
                Relation.GUARDIAN,
                "mamma",
                Kind.LEGAL_REPRESENTATIVE,
                Sphere.PRIVATE,
                1,
                DemoPersons.phone(75),
                true),
            MemberStatus.APPROVED_BY_PERSON);
    services
        .representatives()
        .record(nurse, yrsa.id(), new NewMandate(List.of(), null, today, null));
    services
        .representatives()
        .judge(
            nurse,
            person.id(),
            new NewMaturityNote(
                today, "Anna Nordlund", "Förstår vad ett ja till kontakt med skolan betyder."));
  }

  private void godMan(Person person) {
    LocalDate today = services.clock().today();
    NetworkMember roland =
        member(
            person,
            new NewMember(
                "Roland Förordnad",
                Relation.GOD_MAN,
                "",
                Kind.LEGAL_REPRESENTATIVE,
                Sphere.MUNICIPALITY,
                3,
                DemoPersons.phone(76),
                false),
            MemberStatus.APPROVED_BY_PERSON);
    services
        .representatives()
        .record(
            nurse,
            roland.id(),
            new NewMandate(
                List.of(Area.BEVAKA_RATT, Area.FORVALTA_EGENDOM),
                today.minusYears(1),
                today.minusYears(1),
                null));
  }

  private void children(Person person) {
    services
        .children()
        .answer(
            nurse,
            person.id(),
            new NewAnswer(HomeAnswer.Answer.YES, services.clock().today(), "Varannan vecka."));
    services
        .children()
        .add(
            nurse,
            person.id(),
            new NewChild(
                "Ida", null, Child.Lives.SOMETIMES, "Vill veta vem som hämtar på skolan."));
  }

  private NetworkMember member(Person person, NewMember wanted, MemberStatus... statuses) {
    NetworkMember member = services.networks().suggest(nurse, person.id(), wanted);
    for (MemberStatus status : statuses) {
      Said said =
          status.isThePersonsToSay()
              ? Said.byPerson(services.clock().today(), Said.Way.FACE_TO_FACE)
              : null;
      String word = said == null ? "" : "Sade ja vid planeringsmötet.";
      member = services.networks().move(nurse, member.id(), member.revision(), status, said, word);
    }
    return member;
  }
}
