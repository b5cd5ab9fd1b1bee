//! The requests of a browser, byte by byte.

use std::collections::HashMap;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use url::Url;

pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) headers: HashMap<String, String>,
    pub(crate) body: String,
}

impl Response {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// Requests `target` on that port.
pub(crate) async fn get(port: u16, target: &str) -> Response {
    send(port, &request(port, target)).await
}

pub(crate) fn request(port: u16, target: &str) -> String {
    format!("GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")
}

/// Sends the request and reads until the server closes the connection.
pub(crate) async fn send(port: u16, request: &str) -> Response {
    let mut stream = connect(port).await;
    stream.write_all(request.as_bytes()).await.unwrap();
    read_response(&mut stream).await
}

pub(crate) async fn connect(port: u16) -> TcpStream {
    TcpStream::connect(("127.0.0.1", port)).await.unwrap()
}

pub(crate) async fn read_response(stream: &mut TcpStream) -> Response {
    let mut text = Vec::new();
    stream.read_to_end(&mut text).await.unwrap();
    let text = String::from_utf8(text).unwrap();
    let (head, body) = text
        .split_once("\r\n\r\n")
        .unwrap_or_else(|| panic!("not HTTP: {text:?}"));
    let mut lines = head.lines();
    let status = lines.next().and_then(|first| first.split(' ').nth(1)).unwrap();
    let headers = lines
        .map(|line| line.split_once(": ").unwrap())
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()));
    Response {
        status: status.parse().unwrap(),
        headers: headers.collect(),
        body: body.to_owned(),
    }
}

/// Requests an absolute URL.
pub(crate) async fn follow(url: &str) -> Response {
    let url = Url::parse(url).unwrap();
    get(
        url.port().unwrap(),
        &url[url::Position::BeforePath..url::Position::AfterQuery],
    )
    .await
}

/// Submits one of the two buttons on the authorization server's page. Returns the `Location` of the redirect.
pub(crate) async fn press(url: &str, button: &str) -> String {
    let page = follow(url).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let (_, rest) = page.body.split_once("name=\"request\" value=\"").unwrap();
    let (request, _) = rest.split_once('"').unwrap();
    let port = Url::parse(url).unwrap().port().unwrap();
    let form = format!("request={request}&answer={button}");
    let response = send(
        port,
        &format!(
            "POST /answer HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            form.len()
        ),
    )
    .await;
    assert_eq!(response.status, 303, "{}", response.body);
    response.header("location").to_owned()
}

/// Signs in and follows the callback. Returns the last page.
pub(crate) async fn sign_in(url: &str) -> Response {
    let callback = press(url, "approve").await;
    follow_callback(&callback).await
}

/// Requests the callback and the page to which it redirects.
pub(crate) async fn follow_callback(callback: &str) -> Response {
    let redirect = follow(callback).await;
    assert_eq!(redirect.status, 303);
    let next = Url::parse(callback)
        .unwrap()
        .join(redirect.header("location"))
        .unwrap();
    follow(next.as_str()).await
}

pub(crate) fn parameter(url: &str, name: &str) -> Option<String> {
    let url = Url::parse(url).unwrap();
    let found = url.query_pairs().find(|(other, _)| other == name)?;
    Some(found.1.into_owned())
}
