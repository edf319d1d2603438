package se.samordna.engine.own;

import se.samordna.network.NetworkMember.Kind;
import se.samordna.network.NetworkMember.Relation;
import se.samordna.network.NetworkMember.Sphere;
import se.samordna.network.Networks.NewMember;
import se.samordna.own.OwnWords.OwnMember;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Whom a person adds to their own network, in the words of the network. */
final class OwnMembers {
  private OwnMembers() {}

  /**
   * The facts of a member. Whoever is none of the relations is taken for a close one, which hides
   * the most where an identity is protected.
   *
   * @throws Refusal {@code CM-2337} for a legal representative: a court or the law makes one
   */
  static NewMember facts(OwnMember member) {
    Relation relation = member.relation() == null ? Relation.OTHER : member.relation();
    Kind kind = relation.kindOr(Kind.PRIVATE);
    if (kind == Kind.LEGAL_REPRESENTATIVE) {
      throw Refusal.at("/relation", Code.REPRESENTATIVE_NOT_ADDED_BY_PERSON);
    }
    return new NewMember(
        member.name(),
        relation,
        member.relationWords(),
        kind,
        sphere(relation, kind),
        member.closeness(),
        member.phone(),
        member.emergencyContact());
  }

  private static Sphere sphere(Relation relation, Kind kind) {
    if (kind != Kind.PROFESSIONAL) {
      return Sphere.PRIVATE;
    }
    return switch (relation) {
      case MUNICIPAL_COORDINATOR,
          HOUSING_SUPPORT_WORKER,
          SUPPORT_EDUCATOR,
          ASSESSMENT_OFFICER,
          SOCIAL_WORKER,
          DEBT_ADVISER,
          PERSONAL_OMBUD ->
          Sphere.MUNICIPALITY;
      case SOCIAL_INSURANCE, EMPLOYMENT_SERVICE, PROBATION -> Sphere.AUTHORITY;
      default -> Sphere.HEALTH_CARE;
    };
  }
}
