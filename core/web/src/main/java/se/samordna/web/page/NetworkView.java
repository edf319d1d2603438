package se.samordna.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.web.plot.NetworkMap;
import se.samordna.web.plot.NetworkMap.Closeness;
import se.samordna.web.plot.NetworkMap.Relation;
import se.samordna.web.plot.NetworkMap.Sphere;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Lists.MapRow;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/** A person's network as a map and as a list that says the same. */
final class NetworkView {
  private final PersonFrame frame;
  private final Texts t;
  private final List<NetworkMember> members;

  NetworkView(PersonFrame frame, Visit visit) {
    this.frame = frame;
    this.t = visit.t();
    this.members =
        frame.file().network().stream()
            .filter(member -> !member.status().isOver())
            .filter(member -> member.status() != MemberStatus.DECLINED)
            .toList();
  }

  /** Whoever is part of it now. */
  List<NetworkMember> members() {
    return members;
  }

  Optional<NetworkMap> map() {
    if (members.isEmpty()) {
      return Optional.empty();
    }
    List<Relation> relations = members.stream().map(this::relation).toList();
    return Optional.of(NetworkMap.of(frame.person().givenName(), relations, spheres(t)));
  }

  /** The same as the map, in words. */
  List<MapRow> table() {
    return members.stream()
        .map(
            member ->
                new MapRow(
                    member.name(),
                    relation(member, t),
                    t.named(member.sphere()),
                    member.closeness() == null
                        ? t.of("network.ring.unsaid")
                        : ring(member.closeness(), t),
                    t.named(member.status())))
        .toList();
  }

  /** What the member is to the person: in the person's words where there are any. */
  static String relation(NetworkMember member, Texts t) {
    return member.relationWords().isEmpty() ? t.named(member.relation()) : member.relationWords();
  }

  /** How near a ring is. */
  static String ring(int ring, Texts t) {
    return switch (ring) {
      case NetworkMember.NEAREST -> t.of("network.ring.nearest");
      case NetworkMember.FARTHEST -> t.of("network.ring.farthest");
      default -> t.of("network.ring.near");
    };
  }

  List<Row> list() {
    return members.stream()
        .map(
            member ->
                new Row(
                    null,
                    Tone.PLAIN,
                    member.name(),
                    null,
                    relation(member, t) + ", " + t.named(member.status()),
                    ""))
        .toList();
  }

  private Relation relation(NetworkMember member) {
    return drawn(member.name(), member.status(), member.closeness(), member.sphere());
  }

  /** A member as the map draws them. */
  static Relation drawn(
      String name, MemberStatus status, @Nullable Integer closeness, NetworkMember.Sphere sphere) {
    Closeness standing =
        switch (status) {
          case ACCEPTED -> Closeness.GROUP;
          case SUGGESTED -> Closeness.SUGGESTED;
          case SUSPENDED -> Closeness.SUSPENDED;
          default -> Closeness.OUTSIDE;
        };
    String first = name.length() <= 18 ? name : name.split(" ", 2)[0];
    return new Relation(
        first, sphere(sphere), standing, closeness == null ? NetworkMap.UNSAID : closeness);
  }

  private static Sphere sphere(NetworkMember.Sphere sphere) {
    return switch (sphere) {
      case PRIVATE -> Sphere.PRIVATE;
      case HEALTH_CARE -> Sphere.CARE;
      case MUNICIPALITY -> Sphere.MUNICIPAL;
      case AUTHORITY -> Sphere.AUTHORITY;
    };
  }

  /** What the quarters of the map are called. */
  static Map<Sphere, String> spheres(Texts t) {
    return Map.of(
        Sphere.PRIVATE, t.named(NetworkMember.Sphere.PRIVATE),
        Sphere.CARE, t.named(NetworkMember.Sphere.HEALTH_CARE),
        Sphere.MUNICIPAL, t.named(NetworkMember.Sphere.MUNICIPALITY),
        Sphere.AUTHORITY, t.named(NetworkMember.Sphere.AUTHORITY));
  }
}
