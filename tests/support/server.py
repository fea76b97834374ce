#!/usr/bin/env python3
"""A web server on loopback as feeds meet it: files, 304, 404, slow, broken, endless, compressed, redirecting.

Prints its port on the first line; serves until its standard input closes. Files come from the folder given."""
import base64
import gzip
import http.server
import pathlib
import sys
import threading
import time
import urllib.parse

ROOT = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(".")
ETAG = '"v1"'
LOCK = threading.Lock()
COUNTS = {"now": 0, "most": 0}
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
        path = urllib.parse.urlsplit(self.path).path  # a proxy is asked for whole addresses
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

    def serve_fresh(self, seconds):
        self.answer(200, b"<rss><channel/></rss>", Cache_Control="public, max-age=%s" % seconds, Age="10")

    def serve_crowd(self, _):
        """Says how many are being answered at once on this server."""
        with LOCK:
            COUNTS["now"] += 1
            COUNTS["most"] = max(COUNTS["most"], COUNTS["now"])
        time.sleep(0.05)
        with LOCK:
            COUNTS["now"] -= 1
        self.answer(200, str(COUNTS["most"]).encode())

    def serve_large(self, megabytes):
        self.answer(200, b"x" * int(megabytes) * 1_000_000)

    def serve_private(self, _):
        if self.headers.get("Authorization") != "Basic " + base64.b64encode("나루:열쇠".encode()).decode():
            return self.answer(401, WWW_Authenticate='Basic realm="feeds"')
        self.answer(200, b"<rss><channel/></rss>")

    def serve_echo(self, name):
        """The value of a header of the request."""
        self.answer(200, (self.headers.get(name) or "").encode())

    def serve_away(self, name):
        """To the same port under the machine's other name: another host for a client."""
        self.answer(302, Location="http://localhost:%d/echo/%s" % (self.server.server_address[1], name))


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    print(server.server_address[1], flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()


main()
