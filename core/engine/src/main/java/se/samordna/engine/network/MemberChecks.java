package se.samordna.engine.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.check.Checks;
import se.samordna.network.MemberScope;
import se.samordna.network.NetworkMember;
import se.samordna.network.NetworkMember.Kind;
import se.samordna.network.NetworkMember.Relation;
import se.samordna.network.Networks.NewMember;
import se.samordna.person.Person;
import se.samordna.refusal.Code;

/** What a member must be like to be kept. */
final class MemberChecks {
  private MemberChecks() {}

  /**
   * A member with other facts; what has gone before and what was agreed on stays.
   *
   * @param member who it is, with any facts
   * @throws se.samordna.refusal.Refusal with every problem
   */
  static NetworkMember checked(
      NetworkMember member, NewMember facts, Person person, LocalDate today) {
    Checks checks = new Checks();
    Relation relation = facts.relation() == null ? Relation.OTHER : facts.relation();
    String name = checks.required("/name", facts.name(), Checks.NAME);
    String words =
        relation == Relation.OTHER
            ? checks.required("/relationWords", facts.relationWords(), Checks.NAME)
            : checks.optional("/relationWords", facts.relationWords(), Checks.NAME);
    checks.that(relation.fits(facts.kind()), "/relation", Code.MEMBER_RELATION_NOT_OF_KIND);
    checks.that(
        relation != Relation.GUARDIAN || isUnderAge(person, today),
        "/relation",
        Code.PERSON_NOT_UNDER_AGE);
    if (facts.closeness() != null) {
      checks.within("/closeness", facts.closeness(), NetworkMember.NEAREST, NetworkMember.FARTHEST);
    }
    String phone = checks.optional("/phone", facts.phone(), Checks.NAME);
    checks.done();
    return new NetworkMember(
        member.id(),
        member.person(),
        member.revision(),
        name,
        relation,
        words,
        facts.kind(),
        facts.sphere(),
        facts.closeness(),
        phone,
        facts.emergencyContact(),
        member.status(),
        member.since(),
        member.ended(),
        endsOn(member, relation, person),
        member.scope(),
        member.invitedByPerson());
  }

  /** A guardian's time ends when the person comes of age; a support person's after the care. */
  private static @Nullable LocalDate endsOn(
      NetworkMember member, Relation relation, Person person) {
    if (relation == Relation.GUARDIAN) {
      return person.comesOfAge();
    }
    boolean stays = relation == Relation.STATUTORY_SUPPORT_PERSON && member.relation() == relation;
    return stays ? member.endsOn() : null;
  }

  /** Whether the person is known to be under 18 on a day. */
  static boolean isUnderAge(Person person, LocalDate day) {
    LocalDate comesOfAge = person.comesOfAge();
    return comesOfAge != null && day.isBefore(comesOfAge);
  }

  /** Somebody of whom nothing is known yet. */
  static NetworkMember blank(
      Person person, se.samordna.Id<NetworkMember> id, java.time.Instant now) {
    return new NetworkMember(
        id,
        person.id(),
        1,
        "",
        Relation.OTHER,
        "",
        Kind.OTHER,
        NetworkMember.Sphere.PRIVATE,
        null,
        "",
        false,
        se.samordna.network.MemberStatus.SUGGESTED,
        now,
        null,
        null,
        MemberScope.NOTHING,
        false);
  }

  /** Somebody whom the person adds, of whom nothing is known yet. */
  static NetworkMember addedByPerson(Person person, java.time.Instant now) {
    NetworkMember blank = blank(person, se.samordna.Id.next(), now);
    return new NetworkMember(
        blank.id(),
        blank.person(),
        blank.revision(),
        blank.name(),
        blank.relation(),
        blank.relationWords(),
        blank.kind(),
        blank.sphere(),
        null,
        blank.phone(),
        false,
        se.samordna.network.MemberStatus.APPROVED_BY_PERSON,
        now,
        null,
        null,
        MemberScope.NOTHING,
        true);
  }

  /** A scope that does not contradict itself. */
  static MemberScope checked(@Nullable MemberScope scope) {
    MemberScope wanted = scope == null ? MemberScope.NOTHING : scope;
    Checks checks = new Checks();
    String exceptions = checks.optional("/scope/exceptions", wanted.exceptions(), Checks.TEXT);
    checks.that(
        wanted.shared().stream().noneMatch(wanted.excluded()::contains),
        "/scope/excluded",
        Code.SCOPE_CONTRADICTS_ITSELF);
    checks.that(
        !wanted.minutes()
            || wanted.covers(
                java.util.List.of(se.samordna.information.InformationCategory.MEETING_NOTES)),
        "/scope/minutes",
        Code.SCOPE_CONTRADICTS_ITSELF);
    checks.done();
    return new MemberScope(wanted.shared(), wanted.excluded(), exceptions, wanted.minutes());
  }
}
