package io.taskroutertest.internal.callback.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers requests with bytes as they are given, one script for each connection, and counts both. */
final class ScriptedServer implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<List<String>> connections = new ArrayDeque<>();

    /** By connection, from 1 on, and path. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    ScriptedServer() throws IOException {}

    /** @param answers for one request each, at the end of which the connection is closed */
    ScriptedServer connection(String... answers) {
        connections.add(List.of(answers));
        return this;
    }

    ScriptedServer start() {
        Thread thread = new Thread(this::serve, "scripted-server");
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    private void serve() {
        int number = 0;
        for (List<String> answers : connections) {
            number++;
            try (Socket socket = server.accept()) {
                InputStream in = new BufferedInputStream(socket.getInputStream());
                for (String answer : answers) {
                    requests.add(number + " " + read(in));
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                    socket.getOutputStream().flush();
                }
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private static String read(InputStream in) throws IOException {
        String first = line(in);
        int length = 0;
        for (String next = line(in); !next.isEmpty(); next = line(in)) {
            if (next.startsWith("Content-Length: ")) {
                length = Integer.parseInt(next.substring(16));
            }
        }
        in.readNBytes(length);
        return first.split(" ", -1)[1];
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
