//! A server with scripted responses, for behaviour that practice pools do not have.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Arc;

use enrolment::{Cognito, PoolForm, PoolProfile};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use transport::Transport;

use super::ManualClock;
use super::proxy::read_message;

/// Returns a client of a server that answers each operation with a fixed status and body.
pub(crate) async fn scripted(answers: HashMap<&'static str, (u16, &'static str)>) -> Cognito {
    at(&format!("http://{}", scripted_server(answers).await))
}

/// As [`scripted`], but returns the address of the server.
pub(crate) async fn scripted_server(answers: HashMap<&'static str, (u16, &'static str)>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("bound");
    let answers = Arc::new(answers);
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            let answers = answers.clone();
            tokio::spawn(async move {
                while let Some(request) = read_message(&mut client).await {
                    let text = String::from_utf8_lossy(&request).into_owned();
                    let found = answers.iter().find(|(operation, _)| {
                        text.contains(&format!("AWSCognitoIdentityProviderService.{operation}\r"))
                    });
                    let (status, body) = *found.expect("a scripted operation").1;
                    let answer = format!(
                        "HTTP/1.1 {status} X\r\ncontent-type: application/x-amz-json-1.1\r\n\
                         x-amzn-requestid: 11111111-2222-3333-4444-555555555555\r\ncontent-length: {}\r\n\r\n{body}",
                        body.len()
                    );
                    client.write_all(answer.as_bytes()).await.expect("written");
                }
            });
        }
    });
    address
}

/// Returns a client for a pool at an endpoint.
pub(crate) fn at(endpoint: &str) -> Cognito {
    let profile = PoolProfile::try_from(PoolForm {
        user_pool_id: "us-east-1_Ab1Cd2Ef3".into(),
        client_id: "1example23456789".into(),
        endpoint: endpoint.into(),
        ..PoolForm::default()
    });
    Cognito::new(
        profile.expect("valid"),
        None,
        ManualClock::at_noon(),
        &Transport::default(),
    )
}
