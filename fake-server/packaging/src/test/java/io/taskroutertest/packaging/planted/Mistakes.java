package io.taskroutertest.packaging.planted;

import io.taskroutertest.packaging.internal.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/** One mistake in each type. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings({"unused", "EffectivelyPrivate"})
public class Mistakes {

    public static class InAField {
        public Secret field;
    }

    public static class InAProtectedField {
        protected Secret[] field;
    }

    public static class InAParameter {
        public void method(Secret parameter) {}
    }

    public static class InAConstructor {
        protected InAConstructor(Map<String, ? extends Secret> parameter) {}
    }

    public static class InWhatIsReturned {
        protected Map<String, List<Secret.Inner>> method() {
            return Map.of();
        }
    }

    public static class InAThrowsClause {
        public void method() throws Secret.Failure {}
    }

    public static class InATypeParameter<T extends Secret> {}

    public static class InATypeParameterOfAMethod {
        public <T extends List<Secret>> void method() {}
    }

    public static class InWhatItExtends extends ArrayList<Secret> {
        private static final long serialVersionUID = 1L;
    }

    public abstract static class InWhatItImplements implements Supplier<Secret> {}

    @Secret.Mark
    public static class InAnAnnotation {}

    private static class Hidden {
        public Secret method() {
            return null;
        }
    }

    public static class InWhatItInherits extends Hidden {}

    /** Nobody can name these. */
    public static class NoMistakes {
        private Secret field;

        Secret method() {
            return field;
        }

        private static class Own extends ArrayList<Secret> {
            private static final long serialVersionUID = 1L;

            public Secret method() {
                return null;
            }
        }
    }
}
