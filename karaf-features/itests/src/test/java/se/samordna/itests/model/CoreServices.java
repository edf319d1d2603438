package se.samordna.itests.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samordna.itests.harness.Samordna;

/**
 * The services that core's bundles offer, with the id that the framework gave each when it was
 * registered. A bundle or component that was stopped, for however short a time, comes back with
 * others: two equal lists mean that nothing of core has started again between them.
 */
final class CoreServices {
  private static final Pattern SERVICE =
      Pattern.compile(
          "\\[([^\\]]+)\\]\\n-+\\n.*? service\\.id = (\\d+)\\n"
              + ".*?Provided by : *\\n Samordna :: Core :: (\\w+).*",
          Pattern.DOTALL);

  /** What every start of core offers, so that an answer that was cut off is no proof. */
  private static final List<String> ALWAYS =
      List.of(
          "se.samordna.model.Models",
          "se.samordna.form.FhirForms",
          "se.samordna.engine.store.Store",
          "se.samordna.operation.Health",
          "jakarta.servlet.Servlet");

  private CoreServices() {}

  static Set<String> of(Samordna samordna) {
    String list = samordna.console().run("service:list").output().replace("\r", "");
    Set<String> found =
        Arrays.stream(list.split("\n\n"))
            .map(service -> SERVICE.matcher(service.strip()))
            .filter(Matcher::matches)
            .map(service -> service.group(3) + " " + service.group(1) + " " + service.group(2))
            .collect(Collectors.toCollection(TreeSet::new));
    for (String service : ALWAYS) {
      if (found.stream().noneMatch(one -> one.contains(service))) {
        throw new AssertionError(service + " isn't among " + found + "\n" + list);
      }
    }
    return found;
  }
}
