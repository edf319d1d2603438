package se.samordna.engine.form;

import java.util.Map;
import java.util.TreeMap;
import se.samordna.form.Answers;
import se.samordna.form.Form;

/** HL7's published questionnaires that load here, and made-up answers to them, for other tests. */
public final class PublishedForms {
  private static final long SEED = 20261121;

  private PublishedForms() {}

  /** Those that load, by name. */
  public static Map<String, Form> loaded() {
    Map<String, Form> loaded = new TreeMap<>();
    PublishedQuestionnaires.all()
        .forEach(
            (name, bytes) ->
                QuestionnaireParser.parse(bytes, Demands.NONE)
                    .form()
                    .ifPresent(form -> loaded.put(name, form)));
    return loaded;
  }

  /** The same answers to a form each time, which satisfy it. */
  public static Answers answers(Form form) {
    return MadeUpAnswers.to(form, SEED);
  }
}
