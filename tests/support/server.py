#!/usr/bin/env python3
"""A web server on loopback as feeds meet it: files, 304, 404, slow, broken, endless, compressed, redirecting.

Prints its port on the first line; serves until its standard input closes. Files come from the folder given."""
import gzip
import http.server
import pathlib
import sys
import threading
import time

ROOT = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(".")
ETAG = '"v1"'
TYPES = {".xml": "application/xml", ".rss": "application/rss+xml", ".atom": "application/atom+xml", ".json": "application/feed+json"}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        path = self.path.split("?")[0]
        kind, _, rest = path.lstrip("/").partition("/")
        try:
            getattr(self, "serve_" + kind, self.serve_missing)(rest)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def serve_missing(self, _):
        self.answer(404, b"not here")

    def serve_files(self, name):
        file = (ROOT / name).resolve()
        if ROOT.resolve() not in file.parents or not file.is_file():
            return self.serve_missing(name)
        if self.headers.get("If-None-Match") == ETAG:
            return self.answer(304, ETag=ETAG)
        self.answer(200, file.read_bytes(), Content_Type=TYPES.get(file.suffix, "text/html"), ETag=ETAG,
                    Last_Modified="Tue, 20 Jun 2023 00:12:00 GMT")

    def serve_rss(self, name):
        """Where Korean outlets put their feeds."""
        self.serve_files("rss/" + name)

    def serve_delayed(self, name):
        time.sleep(1)
        self.serve_files(name)

    def serve_slow(self, _):
        time.sleep(20)
        self.answer(200, b"late")

    def serve_endless(self, _):
        self.send_response(200)
        self.send_header("Connection", "close")
        self.end_headers()
        while True:
            self.wfile.write(b"<item></item>" * 8192)

    def serve_cut(self, _):
        self.send_response(200)
        self.send_header("Content-Length", "100000")
        self.end_headers()
        self.wfile.write(b"<rss><channel>")
        self.close_connection = True

    def serve_gzip(self, name):
        self.answer(200, gzip.compress((ROOT / name).read_bytes()), Content_Encoding="gzip", Content_Type="application/xml")

    def serve_bomb(self, _):
        self.answer(200, gzip.compress(b"0" * 64_000_000), Content_Encoding="gzip")

    def serve_loop(self, _):
        self.answer(302, Location="/loop/")

    def serve_moved(self, name):
        self.answer(301, Location="/files/" + name)

    def serve_elsewhere(self, _):
        self.answer(302, Location="file:///etc/passwd")

    def serve_error(self, status):
        self.answer(int(status or 500))

    def serve_busy(self, _):
        self.answer(503, Retry_After="120")


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    print(server.server_address[1], flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()


main()
