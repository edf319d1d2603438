package se.samordna.engine.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.instrument.Instrument;
import se.samordna.instrument.ScoreRange;
import se.samordna.text.Text;

/** The instruments whose scores can be recorded, from {@code instruments.json}. */
public final class InstrumentCatalogue {
  private static final List<Instrument> INSTRUMENTS = read();

  private InstrumentCatalogue() {}

  /** Every instrument, those of units first. */
  public static List<Instrument> all() {
    return INSTRUMENTS;
  }

  /** The instrument of the code. */
  public static Optional<Instrument> find(String code) {
    return INSTRUMENTS.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  private static List<Instrument> read() {
    try (InputStream in = InstrumentCatalogue.class.getResourceAsStream("instruments.json")) {
      if (in == null) {
        throw new IllegalStateException("Missing instruments.json");
      }
      List<Instrument> instruments = new ArrayList<>();
      new ObjectMapper().readTree(in).forEach(one -> instruments.add(instrument(one)));
      return List.copyOf(instruments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instrument instrument(JsonNode node) {
    List<String> versions = new ArrayList<>();
    node.path("versions").forEach(one -> versions.add(one.asText()));
    List<Instrument.SubScore> parts = new ArrayList<>();
    node.path("subScores")
        .forEach(
            one ->
                parts.add(
                    new Instrument.SubScore(
                        one.path("code").asText(),
                        text(one.path("name")),
                        range(one.path("range")))));
    return new Instrument(
        node.path("code").asText(),
        text(node.path("name")),
        Instrument.Subject.valueOf(node.path("subject").asText()),
        node.path("owner").asText(),
        text(node.path("licence")),
        node.path("source").asText(),
        versions,
        total(node),
        parts);
  }

  private static @Nullable ScoreRange total(JsonNode node) {
    return node.has("total") ? range(node.path("total")) : null;
  }

  private static ScoreRange range(JsonNode node) {
    return new ScoreRange(
        node.path("least").decimalValue(),
        node.path("most").decimalValue(),
        node.path("whole").asBoolean());
  }

  private static Text text(JsonNode node) {
    return new Text(node.path("sv").asText(), node.path("en").asText());
  }
}
