package se.samordna.engine.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samordna.text.Text;

/** The signs of core, which any model's board may name. They suggest and decide nothing. */
public final class SignCatalogue {
  private static final ParameterSpec REASON =
      ParameterSpec.required(
          "reason", ParameterSpec.Type.REASON, "The board's reason that it suggests.");
  private static final ParameterSpec DAYS =
      ParameterSpec.required(
          "days", ParameterSpec.Type.NUMBER, "For how many days it speaks for the board.");

  private static final List<SignSpec> ALL =
      List.of(
          sign(
              "visits-missed",
              "Visits at which the person was not reached, with no contact since.",
              new Text("Missade besök", "Missed visits"),
              ParameterSpec.required("count", ParameterSpec.Type.NUMBER, "How many."),
              DAYS),
          sign(
              "form-item-ticked",
              "A yes to one of a form's questions, such as an early sign in a form that the person"
                  + " fills in.",
              new Text("Tidiga tecken i ett formulär", "Early signs in a form"),
              ParameterSpec.required("form", ParameterSpec.Type.FORM, "The form."),
              ParameterSpec.required(
                      "items",
                      ParameterSpec.Type.YES_NO_ITEMS,
                      "The link ids of its yes-or-no questions.")
                  .of("form"),
              DAYS),
          sign(
              "crisis-plan-used",
              "The crisis plan has been used.",
              new Text("Krisplanen har använts", "The crisis plan has been used"),
              DAYS),
          sign(
              "support-asked-for",
              "The person or a close one has asked for more support.",
              new Text("Någon ber om mer stöd", "Somebody asks for more support"),
              DAYS),
          sign(
              "coordinator-away",
              "The coordinator is away, and the person has had a crisis lately.",
              new Text(
                  "Samordnaren är borta efter en kris", "The coordinator is away after a crisis"),
              ParameterSpec.required(
                  "days", ParameterSpec.Type.NUMBER, "Away for more days than this."),
              ParameterSpec.required(
                  "crisisReasons",
                  ParameterSpec.Type.REASONS,
                  "The reasons of a stay on the board that were a crisis."),
              ParameterSpec.required(
                  "crisisDays", ParameterSpec.Type.NUMBER, "How many days ago at most.")),
          sign(
              "admission-noted",
              "Somebody has noted that a ward or an emergency department told of an admission.",
              new Text("Inläggning noterad", "Admission noted"),
              DAYS));

  private SignCatalogue() {}

  private static SignSpec sign(String name, String doc, Text label, ParameterSpec... own) {
    return new SignSpec(
        name, doc, label, Stream.concat(Stream.of(REASON), Stream.of(own)).toList());
  }

  /** Every sign, in the order in which the guide shows them. */
  public static List<SignSpec> all() {
    return ALL;
  }

  /** The sign of the name. */
  public static Optional<SignSpec> find(String name) {
    return ALL.stream().filter(sign -> sign.name().equals(name)).findFirst();
  }
}
