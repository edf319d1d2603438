package se.samordna.benchmarks.fill;

import java.util.Map;
import se.samordna.network.NetworkMember.Kind;
import se.samordna.network.NetworkMember.Sphere;

/** What the population's relations are called in Swedish, and where in the network they stand. */
record Relations(String words, Kind kind, Sphere sphere) {
  private static final Map<String, Relations> ALL =
      Map.ofEntries(
          near("mother", "mamma"),
          near("father", "pappa"),
          near("sister", "syster"),
          near("brother", "bror"),
          near("partner", "sambo"),
          near("friend", "vän"),
          near("child", "barn"),
          near("neighbour", "granne"),
          Map.entry(
              "housing-support",
              new Relations("boendestödjare", Kind.PROFESSIONAL, Sphere.MUNICIPALITY)),
          Map.entry(
              "employment-officer",
              new Relations("arbetsförmedlare", Kind.PROFESSIONAL, Sphere.AUTHORITY)),
          Map.entry(
              "contact-person", new Relations("kontaktperson", Kind.OTHER, Sphere.MUNICIPALITY)),
          Map.entry(
              "guardian", new Relations("god man", Kind.LEGAL_REPRESENTATIVE, Sphere.AUTHORITY)));

  static Relations of(String relation) {
    Relations found = ALL.get(relation);
    if (found == null) {
      throw new IllegalArgumentException("No such relation: " + relation);
    }
    return found;
  }

  private static Map.Entry<String, Relations> near(String relation, String words) {
    return Map.entry(relation, new Relations(words, Kind.PRIVATE, Sphere.PRIVATE));
  }
}
