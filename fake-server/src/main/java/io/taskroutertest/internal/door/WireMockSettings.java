package io.taskroutertest.internal.door;

import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.client.ApacheHttpClientFactory;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.HttpClientFactory;
import com.github.tomakehurst.wiremock.http.client.LazyHttpClient;
import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.util.List;
import java.util.UUID;

/** WireMock's settings, all of them measured: correctness first, then start-up time, then time per call. */
final class WireMockSettings {

    private WireMockSettings() {}

    static WireMockConfiguration of(WireMockDoor.Options options) {
        WireMockConfiguration configuration = WireMockConfiguration.options()
                .port(options.port())
                .bindAddress(options.bindAddress())
                // Jetty's gzip handler rewrites "ETag: 7" to "7--gzip", and the next If-Match fails.
                .gzipDisabled(true)
                .containerThreads(SocketLimits.THREADS)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
                .http2PlainDisabled(true)
                .stubRequestLoggingDisabled(true)
                // The default one loads the user's src/test/resources/mappings, and a template engine to name files.
                .mappingSource(new InMemoryOnly())
                .httpClientFactory(new LazyClientFactory());
        return configuration.withStores(new Stores(configuration.filesRoot(), options.journal()));
    }

    private static final class Stores extends DefaultStores {

        private final RequestLog journal;

        Stores(FileSource root, JournalLimits limits) {
            super(root);
            this.journal = new RequestLog(limits);
        }

        @Override
        public RequestJournalStore getRequestJournalStore() {
            return journal;
        }
    }

    /** Proxying stubs work, but WireMock's outbound client, a third of its start-up time, is made by the first one. */
    private static final class LazyClientFactory implements HttpClientFactory {

        @Override
        public HttpClient buildHttpClient(
                com.github.tomakehurst.wiremock.core.Options options,
                boolean trustAllCertificates,
                List<String> trustedHosts,
                boolean useSystemProperties) {
            HttpClient client = new LazyHttpClient(() -> new ApacheHttpClientFactory()
                    .buildHttpClient(options, trustAllCertificates, trustedHosts, useSystemProperties));
            return request -> TwilioHosts.isTwilio(request.getHost()) ? refused(request) : client.execute(request);
        }

        /** However the name is written; WireMock's own rules for proxies compare the case of letters. */
        private static Response refused(Request request) {
            RestResponse answer =
                    TwilioErrors.notFaked(request.getMethod().getName(), request.getHost(), request.getUrl());
            return Response.response()
                    .status(answer.status())
                    .headers(WireMockMessages.headers(answer))
                    .body(answer.body())
                    .build();
        }
    }

    private static final class InMemoryOnly implements MappingsSource {

        @Override
        public void loadMappingsInto(StubMappings stubMappings) {}

        @Override
        public void save(List<StubMapping> stubMappings) {
            throw notSaved();
        }

        @Override
        public void save(StubMapping stubMapping) {
            throw notSaved();
        }

        @Override
        @SuppressWarnings("removal") // still abstract
        public void remove(StubMapping stubMapping) {}

        @Override
        public void remove(UUID stubMappingId) {}

        @Override
        public void removeAll() {}

        private static UnsupportedOperationException notSaved() {
            return new UnsupportedOperationException(
                    "The TaskRouter fake keeps stubs in memory only: drop persistent() from the stub, or do not save.");
        }
    }
}
