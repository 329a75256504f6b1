package io.taskroutertest.internal.coverage;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.WorkerOrder;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * Writes coverage as JSON and reads it, so that test JVMs can add up theirs. Only the version that has written it need read
 * it.
 */
final class CoverageJson {

    /** Coverage with a list for its map, whose keys are no texts. */
    record Document(List<Entry> entries, long fakes, long leftOut) {}

    record Entry(CoverageKey key, WorkflowUsage usage) {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // The components of a record are its JSON, its isXxx() methods are not. Jackson 2.15 reads no record whose
            // accessors
            // are invisible.
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .addModule(new SimpleModule()
                    .addSerializer(new TextWriter<>(Expression.class, Expression::text))
                    .addDeserializer(Expression.class, new TextReader<>(Expression.class, CoverageJson::expression))
                    .addSerializer(new TextWriter<>(WorkerOrder.class, WorkerOrder::text))
                    .addDeserializer(WorkerOrder.class, new TextReader<>(WorkerOrder.class, WorkerOrder::parse))
                    .addSerializer(new TextWriter<>(KeyPath.class, KeyPath::text))
                    .addDeserializer(KeyPath.class, new TextReader<>(KeyPath.class, KeyPath::parse))
                    .addKeySerializer(NamedConfiguration.Step.class, new StepWriter())
                    .addKeyDeserializer(NamedConfiguration.Step.class, new StepReader()))
            .build();

    private CoverageJson() {}

    static String write(Document document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Coverage cannot be written as JSON", e);
        }
    }

    /** @throws IllegalArgumentException if the text was not written by this version */
    static Document read(String text) {
        try {
            return MAPPER.readValue(text, Document.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "this is no coverage that this version has written: " + e.getMessage(), e);
        }
    }

    private static Expression expression(String text) {
        return text.isBlank() ? Expression.NOTHING : Expression.parse(text);
    }

    private static final class TextWriter<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<T, String> text;

        TextWriter(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(text.apply(value));
        }
    }

    private static final class TextReader<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parser;

        TextReader(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return parser.apply(in.getText());
        }
    }

    private static final class StepWriter extends StdSerializer<NamedConfiguration.Step> {

        private static final long serialVersionUID = 1L;

        StepWriter() {
            super(NamedConfiguration.Step.class);
        }

        @Override
        public void serialize(NamedConfiguration.Step step, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeFieldName(step.filter() + "/" + step.target());
        }
    }

    private static final class StepReader extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            int slash = key.indexOf('/');
            return new NamedConfiguration.Step(
                    Integer.parseInt(key.substring(0, slash)), Integer.parseInt(key.substring(slash + 1)));
        }
    }
}
