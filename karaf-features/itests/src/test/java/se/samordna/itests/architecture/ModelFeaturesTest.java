package se.samordna.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each model of the house can be installed by a feature of its own, and FACT alone starts. */
class ModelFeaturesTest {
  private static final Path HOUSE = Path.of("..", "..");
  private static final Pattern FEATURE =
      Pattern.compile(
          "<feature name=\"samordna-model-([^\"]+)\"[^>]*>(.*?)</feature>\\s", Pattern.DOTALL);

  @Test
  void each_has_one_feature_with_its_one_bundle_and_nothing_else() throws IOException {
    Matcher feature =
        FEATURE.matcher(read("karaf-features/features/src/main/feature/features.xml"));
    List<String> named =
        feature
            .results()
            .peek(
                one ->
                    assertThat(one.group(2).strip())
                        .as(one.group(1))
                        .matches(
                            "<bundle start-level=\"80\">mvn:[^<]*"
                                + one.group(1)
                                + "[^<]*</bundle>"))
            .map(one -> one.group(1))
            .toList();
    assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(models());
  }

  @Test
  void each_is_in_the_distribution_and_fact_alone_starts_with_it() throws IOException {
    String distribution = read("karaf-features/distribution/pom.xml");
    assertThat(named(distribution, "bootFeatures")).containsExactly("fact");
    assertThat(Stream.concat(Stream.of("fact"), named(distribution, "installedFeatures").stream()))
        .containsExactlyInAnyOrderElementsOf(models());
  }

  private static List<String> named(String pom, String list) {
    String part = pom.substring(pom.indexOf("<" + list + ">"), pom.indexOf("</" + list + ">"));
    return Pattern.compile("samordna-model-([a-z-]+)")
        .matcher(part)
        .results()
        .map(one -> one.group(1))
        .toList();
  }

  private static List<String> models() throws IOException {
    try (Stream<Path> modules = Files.list(HOUSE);
        Stream<Path> folders = Files.list(HOUSE.resolve("karaf-features/models"))) {
      return Stream.concat(
              modules
                  .filter(one -> Files.exists(one.resolve("src/main/resources/model/model.json")))
                  .map(one -> one.getFileName().toString().replace("model-", "")),
              folders
                  .filter(one -> Files.exists(one.resolve("model.json")))
                  .map(one -> one.getFileName().toString()))
          .toList();
    }
  }

  private static String read(String file) throws IOException {
    return Files.readString(HOUSE.resolve(file));
  }
}
